"""What to load first, in sentences: the same on the Begin page and in the terminal."""

from collections.abc import Iterable, Sequence

from metrics.board.first_loads import FirstLoads, Step
from metrics.model.casing import lower_first
from metrics.model.contract import Contract
from metrics.wording.words import count_word, listed

FROM_ONE_MONTH = (
    "One month is enough to begin: its figures are shown at once. Rates of twelve months are whole after "
    "twelve, and what really changed is said from the thirteenth month on."
)
WITH_NAMES = 3  # measures that are named as examples


def loaded_words(loads: FirstLoads) -> str:
    """What is loaded already, and how many measures have all they need."""
    if not loads.loaded:
        return f"Nothing of the council's own is loaded yet: none of {loads.measures} measures."
    return (
        f"Loaded already: {_titles(loads.loaded)}. {loads.measures_loaded} of {loads.measures} "
        "measures have all they need."
    )


def step_words(step: Step, loads: FirstLoads) -> str:
    """With teams and workforce snapshot: 14 of 36 measures; then, and audits: 20 of 36 measures."""
    opening = "With" if step == loads.steps[0] and not loads.loaded else "And"
    return (
        f"{opening} {_titles(step.contracts)}: {step.measures_so_far} of {loads.measures} measures."
    )


def step_measures(step: Step) -> str:
    """How many a step adds, and a few of them by name."""
    titles = [indicator.title for indicator in step.unlocked]
    more = len(titles) - WITH_NAMES
    named = titles[:WITH_NAMES] + ([f"{count_word(more)} more"] if more > 0 else [])
    return f"{len(titles)}: {listed([named[0], *map(lower_first, named[1:])])}"


def column_words(step: Step) -> str | None:
    """Which columns that may be left empty some of a step's measures cannot do without."""
    wanted = [
        f"{lower_first(i.title)} {column_names(i.columns)}" for i in step.unlocked if i.columns
    ]
    return f"Filled in, too: {listed([f'for {one}' for one in wanted])}." if wanted else None


def column_names(columns: Iterable[str]) -> str:
    """Columns of extracts by their own names: days_lost_sickness_month."""
    return listed([column.partition(".")[2] for column in columns])


def list_words(contract: Contract) -> str:
    """What a list is that no measure needs."""
    return contract.description


def published_title(contract: Contract) -> str:
    """A publication by the name its publisher gives it."""
    return contract.publication.title if contract.publication else contract.title


def publication_words(compared: int) -> str:
    """What a publication brings."""
    if not compared:
        return "No measure is compared with it; its figures can be read by authority."
    measures = "measure stands" if compared == 1 else "measures stand"
    return f"{count_word(compared).capitalize()} {measures} beside England's and the region's."


def mended_words(step: Step) -> str:
    """Whom to ask for the extracts of a step."""
    return listed(sorted({contract.mended_by for contract in step.contracts}))


def first_load_lines(loads: FirstLoads) -> list[str]:
    """All of it as lines for a terminal."""
    lines = [loaded_words(loads)]
    for number, step in enumerate(loads.steps, 1):
        lines.append(f"  {number}. {step_words(step, loads)}")
        lines += [f"     {words}" for words in [column_words(step)] if words]
    lines += [f"  Beside them: {c.title}. {list_words(c)}" for c in loads.lists]
    lines += [
        f"  As published: {published_title(c)}. {publication_words(n)}"
        for c, n in loads.publications
    ]
    return [*lines, FROM_ONE_MONTH]


def _titles(contracts: Sequence[Contract]) -> str:
    return listed(list(_lowered(contracts)))


def _lowered(contracts: Iterable[Contract]) -> Iterable[str]:
    return (lower_first(contract.title) for contract in contracts)
