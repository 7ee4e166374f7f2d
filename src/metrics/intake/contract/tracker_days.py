"""A tracker's cell as a day: whether it is one, in any form the door reads, and of which month."""

import re
from datetime import date, timedelta

from metrics.intake.contract.tracker_columns import NAMES
from metrics.model.month import Month

CENTURY = 2000
SERIAL = re.compile(r"([2-6]\d{4})(\.0+)?")
SERIAL_DAY_ZERO = date(1899, 12, 30)
WEEKDAY = r"((?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
# The shapes of queries/casts.sql; those that cannot be days are refused by the rules of dates.
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-\d\d([ T].*)?",
        WEEKDAY + r"\d{1,2}[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}|\d{2})( .*)?",
        WEEKDAY
        + r"\d{1,2}(?:st|nd|rd|th)?[ /-]?(?P<name>"
        + "|".join(NAMES)
        + r")[a-z]*[ /,-]*(?P<year>(?:19|20)\d\d|\d\d)",
        r"(?P<year>(?:19|20)\d\d)[/.](?P<month>\d{1,2})[/.]\d{1,2}",
        r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])[0-3]\d",
    )
)
LIKE_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}.*|\d{1,2}[/.-].*|\d{5}")


def is_like_a_day(mark: str) -> bool:
    """Whether the cell is to be read as a date, be it one that can be read or one that is refused."""
    return LIKE_A_DAY.fullmatch(mark) is not None or _month_and_year(mark) is not None


def is_of_another(mark: str, month: Month) -> bool:
    """Whether a day is not of the month; one that cannot be read is refused by its own rule."""
    found = _month_and_year(mark)
    return found is not None and found != (month.number, month.year)


def _month_and_year(mark: str) -> tuple[int, int] | None:
    serial = SERIAL.fullmatch(mark)
    if serial:
        day = SERIAL_DAY_ZERO + timedelta(days=int(serial[1]))
        return day.month, day.year
    found = next((f for form in FORMS if (f := form.fullmatch(mark))), None)
    if found is None:
        return None
    said = found.groupdict()
    number = NAMES.index(said["name"].lower()) + 1 if said.get("name") else int(said["month"])
    year = int(said["year"])
    return number, year if year > CENTURY / 2 else CENTURY + year
