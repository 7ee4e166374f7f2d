"""The Board page as a document: the month at a glance."""

from metrics.board.reported import Restated, RestatedMeasure
from metrics.model.document import Document, Heading, Link, Paragraph, Strong, Tone
from metrics.model.month import Month
from metrics.model.report import Scorecard
from metrics.wording.measure_blocks import changed, every_measure, tiles
from metrics.wording.month import context, lead, not_received, nothing_changed
from metrics.wording.past_month import inspections_words
from metrics.wording.places import measure_place
from metrics.wording.reported import restated_opening, restated_words
from metrics.wording.words import count_word

NAMED = 3  # restated measures that are named; the rest are counted


def board_document(scorecard: Scorecard, restated: Restated | None) -> Document:
    """A sentence, the headlines, what really changed, what has not come, every measure."""
    opening, rest = lead(scorecard)
    month = scorecard.month
    return Document(
        (
            Heading(1, month.label),
            Paragraph((context(scorecard),)),
            Paragraph((*inspections_words(scorecard), Strong(opening), f" {rest}"), Tone.LEAD),
            Heading(2, "Headlines", is_hidden=True),
            tiles(scorecard.headlines),
            Heading(
                2,
                "What really changed",
                "Only changes bigger than a measure's ordinary month-to-month movement.",
            ),
            changed(scorecard.new_signals, nothing_changed(scorecard)),
            Paragraph((not_received(scorecard),)),
            *((restated_line(restated, month),) if restated else ()),
            Heading(
                2,
                "Every measure",
                "Sorted by what needs attention first.",
                key="Shaded band: the range ordinary variation stays in, from the first twelve months. "
                "Dashed line: target.",
            ),
            every_measure(scorecard.groups, month),
        )
    )


def restated_line(restated: Restated, shown: Month) -> Paragraph:
    """One line that names what the latest publication restated, each linked to its measure."""
    parts: list[str | Strong | Link] = [f"{restated_opening(restated, shown)}: "]
    for place, measure in enumerate(restated.measures[:NAMED]):
        parts += ["; "] * (place > 0)
        parts += [_named(measure, shown), f", {restated_words(measure)}"]
    rest = len(restated.measures) - NAMED
    parts.append(f"; and {count_word(rest)} more." if rest > 0 else ".")
    return Paragraph(tuple(parts))


def _named(measure: RestatedMeasure, shown: Month) -> Link:
    indicator = measure.indicator
    title = indicator.title + (f": {measure.split_label}" if measure.split_label else "")
    return Link(title, measure_place(indicator.id, shown, measure.split))
