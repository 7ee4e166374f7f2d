"""Files of the shape that the Department for Education publishes, with figures made up here.

Few rows, and every awkward thing of the real ones: byte order marks, trailing spaces, quoted nothing,
symbols for what is withheld or unreliable, figures of no place, a year that an authority does not have.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

PLACE = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    "old_la_code,new_la_code,la_name"
)
WORKFORCE = (
    "inpost_fte,inpost_headcount,starters_fte,starters_headcount,leavers_fte,leavers_headcount,"
    "turnover_rate_fte,turnover_rate_headcount,agency_fte,agency_headcount,agency_rate_fte,"
    "agency_rate_headcount,agency_cover_fte,agency_cover_rate_fte,vacancy_fte,vacancy_rate_fte,"
    "vacancy_agency_cover_rate_fte,case_holders_fte,cases,caseload_fte,working_days_lost_fte,"
    "absence_rate_fte"
)
REFERRALS = (
    "referral_count,rereferral_count,rereferral_percent,no_further_action_count,"
    "no_further_action_percent,not_in_need_count,not_in_need_percent,referral_child_count,"
    "rereferral_child_count,rereferral_child_percent"
)
PLANS = "CPP_start,CPP_subsequent,CPP_subsequent_percent"

REGIONS = {"E12000006": "East of England", "E12000007": "London"}
# Three are named in tests; the others make up the ten neighbours that each has.
NAMED = (
    ("873", "E10000003", "Cambridgeshire"), ("822", "E06000055", "Bedford"),
    ("883", "E06000034", "Thurrock"),
)  # fmt: skip
OTHERS = tuple((str(400 + n), f"E999999{n:02}", f"Madeshire {n}") for n in range(9))
AUTHORITIES = (*NAMED, *OTHERS)
SYMBOLS = ("c", "u", "x", "z", "low", ":")
ABSENT = ("Madeshire 0", 2018)


def write_published(folder: Path) -> None:
    """The four files, under the names the real ones have."""
    folder.mkdir(parents=True, exist_ok=True)
    years = range(2025, 2016, -1)
    put = {
        "csww_indicators_2017_to_2025.csv": _table(WORKFORCE, years),
        "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv": _table(
            REFERRALS, years, "Referrals and Re-referrals"
        ),
        "d3_cpps_subsequent_plan_2013_to_2025.csv": _table(
            PLANS, years, "Child Protection Plans which are a second or subsequent plan"
        ),
        "sn_model_2025_wide.csv": _neighbours(),
    }
    for name, lines in put.items():
        text = "\n".join(lines) + "\n"
        (folder / name).write_text(text, encoding="utf-8-sig", newline="\r\n")


def _table(columns: str, years: Iterable[int], category: str = "") -> Iterator[str]:
    yield ",".join([PLACE, *(["category"] if category else []), columns])
    for number, (year, (level, place)) in enumerate(product(years, _places())):
        if (place.rpartition(",")[2], year) != ABSENT:
            cells = [_cell(level, number, n, year) for n in range(columns.count(",") + 1)]
            kept = [*([category] if category else []), *cells]
            yield f"{year},Reporting year,{level},E92000001,England,{place}," + ",".join(kept)


def _places() -> Iterator[tuple[str, str]]:
    """Level, and the cells from the region's code to the authority's name."""
    yield "National", '"","",,"",""'
    for code, name in REGIONS.items():
        yield "Regional", f"{code},{name},,,"
    for number, (old, new, name) in enumerate(AUTHORITIES):
        region = list(REGIONS)[number >= len(NAMED)]
        yield "Local authority", f"{region},{REGIONS[region]},{old},{new},{name}"


def _cell(level: str, row: int, column: int, year: int) -> str:
    """A figure; for an authority now and then a symbol, or nothing."""
    turn = row * 7 + column * 3
    if level == "Local authority" and turn % 29 == 0:
        return SYMBOLS[turn // 29 % len(SYMBOLS)]
    if level == "Local authority" and turn % 31 == 0:
        return ""
    whole, tenths = divmod(100 + turn % 90 + (year - 2016) * 3, 10)
    return f"{whole}.{tenths}" if tenths else str(whole)


def _neighbours() -> Iterator[str]:
    ranks = range(1, 11)
    heads = ",".join(f"SN_{n},SN_{n}P" for n in ranks)
    yield f"old_la_code,la_name,region_ind,region_name,{heads}"
    for number, (old, _, name) in enumerate(AUTHORITIES):
        near = [AUTHORITIES[(number + n) % len(AUTHORITIES)][0] for n in ranks]
        told = ",".join(
            f"{code},{'Close ' if n < 4 else 'Somewhat close'}" for n, code in enumerate(near)
        )
        yield f"{old},{name},6,East of England,{told}"
