"""The Board page as a document: the month at a glance."""

from collections.abc import Iterable

from metrics.board.revisions import Revisions
from metrics.model.document import Block, Document, Heading, Paragraph, Strong, Tone
from metrics.model.report import Scorecard
from metrics.wording.changes import chance_words, nothing_changed
from metrics.wording.lead import HIT_AND_MISS, lead, record_and_rest
from metrics.wording.measure_blocks import changed, every_measure, tiles, watched
from metrics.wording.month import context, not_received
from metrics.wording.past_month import inspections_words
from metrics.wording.revisions import own_paper_lines, revised_lines
from metrics.wording.words import count_word


def board_document(scorecard: Scorecard, revised: Revisions) -> Document:
    """A sentence, the headlines, what really changed, what has not come, every measure."""
    opening, rest = lead(scorecard)
    month = scorecard.month
    return Document(
        (
            Heading(1, month.label),
            Paragraph((context(scorecard),)),
            Paragraph((*inspections_words(scorecard), Strong(opening), f" {rest}"), Tone.LEAD),
            *own_paper_lines(revised, month),
            Paragraph((record_and_rest(scorecard),)),
            Heading(2, "Headlines", is_hidden=True),
            tiles(scorecard.headlines),
            Heading(
                2,
                "What really changed",
                chance_words(scorecard.chance),
            ),
            changed(scorecard.really_changed, nothing_changed(scorecard)),
            *_to_watch(scorecard),
            Paragraph((not_received(scorecard),)),
            *revised_lines(revised, month),
            Heading(
                2,
                "Every measure",
                f"Within each theme what needs attention comes first. {HIT_AND_MISS}.",
                key="Shaded: what the months before led to expect; outside it a month is a change by itself. "
                "Dashed line: target.",
            ),
            every_measure(scorecard.groups, month),
            *_elsewhere(scorecard.elsewhere),
        )
    )


def _to_watch(scorecard: Scorecard) -> Iterable[Block]:
    """What is worse, slips back lately or waits for one month more; nothing where nothing does."""
    if scorecard.to_watch:
        yield Heading(
            2,
            "Worse, slipping, or to watch",
            "Slipping is told over months; one to watch needs a second month.",
        )
        yield watched(scorecard.to_watch)


def _elsewhere(count: int) -> Iterable[Block]:
    """How many measures the Board does not count; nothing where it counts all."""
    if count:
        stands = (
            "measure stands on its theme's page"
            if count == 1
            else "measures stand on their themes' pages"
        )
        yield Paragraph((f"{count_word(count).capitalize()} more {stands}, not counted here.",))
