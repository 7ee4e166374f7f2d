"""HR systems: shares of full time as people type them."""

from tests.corpus.dropping import (
    File,
    drop,
    read,
    repaired,
    rows_refused,
    told,
)
from tests.corpus.hr_values import EVERY, column, one


@drop(repaired("Percents of full time.", told(2, "fte", "80%"), told(5, "fte", "50 %")))
def fte_percents() -> File:
    return column(
        "fte", "80%", "100%", "60%", "50 %", "90%", "100%", shows=[0.8, 1, 0.6, 0.5, 0.9, 1]
    )


@drop(repaired("Hours of a week of 37: the column as a whole says so.", told(3, "fte", "29.6")))
def fte_hours() -> File:
    return column("fte", "37", "29.6", "18.5", "37", "22.2", "37", shows=[1, 0.8, 0.5, 1, 0.6, 1])


@drop(repaired("Hours that say so.", told(2, "fte", "37 hours")))
def fte_hours_in_words() -> File:
    values = ("37 hours", "29.6 hours", "18.5 hrs", "37 hours", "22.2 hours", "37 hours")
    return column("fte", *values, shows=[1, 0.8, 0.5, 1, 0.6, 1])


@drop(rows_refused("2.0 among shares is no two hours a week.", told(4, "fte", "2")))
def fte_two_among_shares() -> File:
    return one(4, "fte", "2.0")


@drop(rows_refused("37 among shares may be hours, or 0.37: it is asked.", told(4, "fte", "37")))
def fte_hours_among_shares() -> File:
    return one(4, "fte", "37")


@drop(repaired("Its words say what it is.", told(3, "fte", "0.8 FTE")))
def fte_with_its_unit() -> File:
    return one(3, "fte", "0.8 FTE", 0.8)


@drop(read("A little over full time is possible, and doubted.", told(3, "fte", "1.2")))
def fte_over_one() -> File:
    return one(3, "fte", "1.2", 1.2)


@drop(rows_refused("Nobody works nothing.", told(3, "fte", "0")))
def fte_nought() -> File:
    return one(3, "fte", "0")


@drop(rows_refused("Less than nothing.", told(3, "fte", "-0.8")))
def fte_below_nought() -> File:
    return one(3, "fte", "-0.8")


@drop(
    rows_refused(
        "Percents without the sign are beyond every reading of a share or of hours.",
        *[told(row, "fte", "percent|%|hours|between|at most|1.5") for row in EVERY],
        otherwise=repaired("Or the column as a whole is read as percents.", told(2, "fte", "80")),
    )
)
def fte_percents_without_a_sign() -> File:
    return column("fte", "80", "100", "60", "50", "90", "100")


@drop(
    rows_refused(
        "Percents of part-timers without the sign: 40 may be hours, 100 cannot.",
        *[told(row, "fte", "percent|%|hours|1.5") for row in EVERY],
        otherwise=repaired("Or the column as a whole is read as percents.", told(2, "fte", "20")),
    )
)
def fte_percents_of_part_timers() -> File:
    return column("fte", "20", "100", "40", "80", "30", "100")


@drop(
    rows_refused(
        "Percents up to 40: without a full-time week among them they are no hours.",
        *[told(row, "fte", "percent|%|hours|1.5") for row in EVERY],
    )
)
def fte_low_percents() -> File:
    return column("fte", "20", "40", "30", "20", "40", "10")


@drop(
    rows_refused("Days a week.", *[told(row, "fte", "days|percent|%|hours|1.5") for row in EVERY])
)
def fte_days_of_the_week() -> File:
    return column("fte", "5", "3", "4", "5", "2", "5")


@drop(
    rows_refused(
        "0.6% of full time is an hour a month: the share or the sign is wrong.",
        told(3, "fte", "0.6%"),
    )
)
def fte_share_with_a_percent_sign() -> File:
    return one(3, "fte", "0.6%")


@drop(repaired("A decimal comma in the whole column.", told(2, "fte", "0,8")))
def fte_decimal_commas() -> File:
    return column("fte", "0,8", "1,0", "0,6", "0,5", "0,9", "1,0", shows=[0.8, 1, 0.6, 0.5, 0.9, 1])


@drop(rows_refused("Two points in a number.", told(3, "fte", "0.8.0")))
def fte_of_two_points() -> File:
    return one(3, "fte", "0.8.0")


@drop(rows_refused("An empty share is no full time.", told(3, "fte")))
def fte_missing() -> File:
    return one(3, "fte", "")


@drop(rows_refused("Not known is no share.", told(3, "fte")))
def fte_tbc() -> File:
    return one(3, "fte", "TBC")
