"""What beginning with a council of one's own means, and what came of it, in sentences."""

from metrics.model.report import Council
from metrics.wording.dates import day_words
from metrics.wording.words import count_word, listed

SAMPLE_STANDS = (
    "The synthetic sample is shown in this home. When your council begins here it is set aside: kept on "
    "disk, shown no more, and never beside your own rows. To keep looking at it, begin in another home "
    "instead: ENGINE_ROOM_HOME names its folder."
)
OWN_HOME = "Nothing made up is ever loaded into this home."
NO_MONTH = "No month is published yet"


def begun_words(council: Council) -> str:
    """Whose home it is now, and from what its months are counted."""
    own = council.inspection
    counted = (
        f" Months are counted from the inspection of {day_words(own.date_end or own.date_start)}."
        if own
        else f" No inspection is told of: months are counted once the list of events has {council.day_zero_event}."
    )
    return f"This home is kept for {council.name}.{counted}"


def begun_lines(council: Council, file: str, *, set_sample_aside: bool) -> list[str]:
    """What was written where."""
    districts = [district.name for district in council.districts]
    told = f"{count_word(len(districts))}: {listed(districts)}" if districts else "none told"
    aside = ["The synthetic sample has been set aside."] if set_sample_aside else []
    return [
        f"Written to {file}:",
        f"  {council.name}, called {council.short_name}; {council.board_name}",
        f"  Region {council.region_code}. Districts: {told}.",
        f"  Headlines: {', '.join(council.headlines)}.",
        *aside,
        begun_words(council),
    ]


def next_words(council: Council) -> str:
    """What to do while nothing is published."""
    return (
        f"{council.name} has begun. Load the first extracts below: the Begin page says which, what each "
        "unlocks, and has a workbook to fill in for each."
    )
