"""Pieces of the Begin page: what to load first, and what has been said wrongly."""

from collections.abc import Iterable

from markupsafe import Markup

from metrics.board.first_loads import FirstLoads
from metrics.ui.fragments.tables import table
from metrics.ui.fragments.text import card, in_lines, joined, link, paragraph
from metrics.ui.links import page_address
from metrics.wording.first_loads import (
    FROM_ONE_MONTH,
    column_words,
    list_words,
    loaded_words,
    mended_words,
    publication_words,
    published_title,
    step_measures,
    step_words,
)

STEPS = ("Load", "Then have what they need", "Adds", "Ask")
BESIDE = ("Beside them", "What it is")


def way_on(words: str) -> Markup:
    """What to do next, with the way to the Begin page."""
    begin = link(page_address("begin"), "Begin: what to load first")
    return Markup('<p class="er-lead">{}</p><p>{}</p>').format(words, begin)


def faults(lines: Iterable[str]) -> Markup:
    """What is wrong, announced."""
    return Markup('<div class="er-notice" role="alert">{}</div>').format(in_lines(lines))


def what_to_load(loads: FirstLoads) -> Markup:
    """The order of the extracts, with how many measures each step unlocks; then what goes beside them."""
    first = [paragraph(step_words(loads.steps[0], loads), "er-lead")] if loads.steps else []
    return joined(
        (
            *first,
            paragraph(loaded_words(loads), "er-words"),
            *([card(_steps(loads))] if loads.steps else []),
            paragraph(FROM_ONE_MONTH),
            card(_beside(loads)),
        )
    )


def _steps(loads: FirstLoads) -> Markup:
    rows = [
        (
            in_lines(contract.title for contract in step.contracts),
            f"{step.measures_so_far} of {loads.measures} measures",
            in_lines(filter(None, (step_measures(step), column_words(step)))),
            mended_words(step),
        )
        for step in loads.steps
    ]
    return table(STEPS, rows, caption="What to load first", numbers=0)


def _beside(loads: FirstLoads) -> Markup:
    lists = [(contract.title, list_words(contract)) for contract in loads.lists]
    published = [(published_title(c), publication_words(n)) for c, n in loads.publications]
    return table(BESIDE, [*lists, *published], caption="Lists and publications", numbers=0)
