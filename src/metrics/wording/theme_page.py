"""A theme's page as a document: its message, its measures, its pictures."""

from collections.abc import Iterable

from metrics.board.theme import Amounts, InAndOut, MakeUp, Shown, ThemeReport
from metrics.model import document
from metrics.model.document import Block, Document, Figure, Heading, Link, Paragraph, Tone
from metrics.model.month import Month
from metrics.model.report import ChanceLine, ThemeGroup
from metrics.wording.changes import chance_words
from metrics.wording.measure_blocks import every_measure
from metrics.wording.pictures import (
    amounts_message,
    in_and_out_message,
    make_up_message,
    month_rows,
    most_common_message,
    part_rows,
)
from metrics.wording.places import measure_place
from metrics.wording.theme import (
    amounts_words,
    in_and_out_words,
    make_up_words,
    theme_lead,
    themes_words,
)
from metrics.wording.words import theme_name


def theme_document(report: ThemeReport) -> Document:
    """The question, what needs attention, every measure, then picture by picture."""
    theme, month = report.theme, report.month
    return Document(
        (
            Heading(1, f"{theme_name(theme.id)}, {month.label}", theme.question),
            Paragraph((theme_lead(report.measures),), Tone.LEAD),
            *_chance(report.chance),
            every_measure((ThemeGroup(theme.id, report.measures),), month),
            *(block for shown in report.pictures for block in _picture(shown, month)),
        )
    )


def _chance(chance: ChanceLine) -> Iterable[Block]:
    """What chance alone would tell of this theme's own measures."""
    if words := chance_words(chance):
        yield Paragraph((words,))


def _picture(shown: Shown, month: Month) -> Iterable[Block]:
    """A heading and the picture beneath it."""
    if isinstance(shown, MakeUp):
        indicator = shown.indicator
        yield Heading(2, indicator.title, f"{indicator.question} {indicator.definition}")
    else:
        yield Heading(2, shown.picture.title, shown.picture.note)
    yield _figure(shown, month)


def _figure(shown: Shown, month: Month) -> Figure:
    """The picture with its message, its words and its figures."""
    if isinstance(shown, Amounts):
        picture, rows = shown.picture, month_rows(shown.picture.title, shown.lines)
        told, drawing = amounts_words(shown, month), document.Lines(shown.lines)
        return Figure(picture.kind.value, drawing, amounts_message(shown), told, rows)
    if isinstance(shown, InAndOut):
        picture, ways = shown.picture, document.InAndOut(shown.coming, shown.going)
        named = tuple(zip(picture.measures.values(), (shown.coming, shown.going), strict=True))
        rows, told = month_rows(picture.title, named), in_and_out_words(shown, month)
        return Figure(picture.kind.value, ways, in_and_out_message(shown), told, rows)
    more = (Paragraph((Link("Definition and SQL", measure_place(shown.indicator.id, month)),)),)
    key = shown.indicator.id
    if isinstance(shown, MakeUp):
        stack = document.Stack(shown.parts, shown.indicator.worst)
        told = make_up_words(shown.indicator.title, shown.parts)
        named = tuple((one.split_label or one.split or "", one) for one in shown.parts)
        rows = month_rows(shown.indicator.title, named, "%")
        return Figure(key, stack, make_up_message(shown), told, rows, more)
    bars = document.Bars(tuple((part.name, part.now, part.before) for part in shown.parts))
    told, message = themes_words(bars.parts), most_common_message(shown)
    return Figure(key, bars, message, told, part_rows(shown), more)
