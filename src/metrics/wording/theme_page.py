"""A theme's page as a document: its message, its measures, its pictures."""

from collections.abc import Iterable

from metrics.board.theme import Amounts, InAndOut, MakeUp, MostCommon, Shown, ThemeReport
from metrics.model import document
from metrics.model.document import Block, Document, Figure, Heading, Link, Paragraph, Tone
from metrics.model.month import Month
from metrics.model.report import ChanceLine, ThemeGroup
from metrics.wording.changes import chance_words
from metrics.wording.measure_blocks import every_measure
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
    if isinstance(shown, Amounts):
        key, told = shown.picture.kind.value, amounts_words(shown, month)
        yield Heading(2, shown.picture.title, shown.picture.note)
        yield Figure(key, document.Lines(shown.lines), told)
    elif isinstance(shown, InAndOut):
        key, told = shown.picture.kind.value, in_and_out_words(shown, month)
        yield Heading(2, shown.picture.title, shown.picture.note)
        yield Figure(key, document.InAndOut(shown.coming, shown.going), told)
    elif isinstance(shown, MakeUp):
        indicator, told = shown.indicator, make_up_words(shown.indicator.title, shown.parts)
        yield Heading(2, indicator.title, f"{indicator.question} {indicator.definition}")
        yield Figure(indicator.id, document.Stack(shown.parts), told, _beneath(told, shown, month))
    else:
        bars = document.Bars(tuple((part.name, part.now, part.before) for part in shown.parts))
        told = themes_words(bars.parts)
        yield Heading(2, shown.picture.title, shown.picture.note)
        yield Figure(shown.indicator.id, bars, told, _beneath(told, shown, month))


def _beneath(told: str, shown: MakeUp | MostCommon, month: Month) -> tuple[Paragraph, ...]:
    """The same in words for everybody, and where the figures are."""
    more = Link("Table, definition and SQL", measure_place(shown.indicator.id, month))
    return Paragraph((told,)), Paragraph((more,))
