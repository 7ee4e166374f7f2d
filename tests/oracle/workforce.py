"""Workforce indicators that the snapshots answer alone."""

from decimal import Decimal

from tests.oracle.calendar_of_months import add_months
from tests.oracle.measure import Measure, mix, share, total
from tests.oracle.movements import Movement
from tests.oracle.people import Post, people

WORKING_DAYS_A_YEAR = 253
SERVICE = [
    (12, "under_1_year"),
    (24, "years_1_to_2"),
    (60, "years_2_to_5"),
    (120, "years_5_to_10"),
]
CASELOAD = [(10, "up_to_10"), (15, "over_10_to_15"), (20, "over_15_to_20"), (25, "over_20_to_25")]


def service_band(post: Post) -> str:
    bands = (band for months, band in SERVICE if post.at < add_months(post.start, months))
    return next(bands, "years_10_or_more")


def caseload_band(cases_per_fte: Decimal) -> str:
    return next((band for most, band in CASELOAD if cases_per_fte <= most), "over_25")


def _rolling(workers: list[Post], left: list[Movement]) -> list[Measure]:
    turnover = Measure("turnover_rate_12m_fte", "rate", back=(12, 1))
    absence = Measure("absence_rate_12m", "rate", back=(12, 1))
    for post in workers:
        if post.is_in_post:
            turnover.below[post.place] += post.fte
            turnover.behind[post.place].add(post.worker)
            absence.behind[post.place].add(post.worker)
            absence.below[post.place] += post.fte * WORKING_DAYS_A_YEAR
        if post.is_own:
            absence.above[None][post.place] += post.sick_days
    for one in left:
        turnover.above[None][one.place] -= one.fte
    return [turnover, absence]


def _caseloads(workers: list[Post]) -> list[Measure]:
    employed = [post for post in workers if post.is_employed]
    average = Measure("caseload_avg", "ratio")
    for post in employed:
        average.above[None][post.place] += post.cases
        average.below[post.place] += post.fte if post.cases >= 1 else 0
        if post.cases >= 1 and post.fte > 0:
            average.behind[post.place].add(post.worker)
    holders = [
        (main, sum(post.cases for post in all_posts) / sum((p.fte for p in all_posts), Decimal(0)))
        for main, all_posts in people(employed)
        if sum(post.cases for post in all_posts) >= 1
    ]
    over = [(main, each > (15 if main.is_newly_qualified else 20)) for main, each in holders]
    return [
        average,
        share(
            "caseload_over_threshold_pct", [(*main.stands, 1, is_over) for main, is_over in over]
        ),
        mix("caseload_distribution", [(*main.stands, 1, caseload_band(n)) for main, n in holders]),
    ]


def _who_they_are(in_post: list[Post]) -> list[Measure]:
    def fte_share(indicator: str, counts: dict[int, bool]) -> Measure:
        return share(indicator, [(*post.stands, post.fte, counts[id(post)]) for post in in_post])

    return [
        fte_share("asye_share", {id(post): post.is_newly_qualified for post in in_post}),
        fte_share("under_2y_share", {id(p): p.at < add_months(p.start, 24) for p in in_post}),
        mix("length_of_service_mix", [(*p.stands, p.fte, service_band(p)) for p in in_post]),
    ]


def measures(every_post: list[Post], moves: list[Movement]) -> list[Measure]:
    workers = [post for post in every_post if post.registered]
    in_post = [post for post in workers if post.is_in_post]
    agency = [post for post in workers if post.is_agency]
    began = [one for one in moves if one.kind == "starter"]
    left = [one for one in moves if one.kind == "leaver"]
    among = [(*post.stands, Decimal(0)) for post in in_post]  # whom the few are few of
    managers = [main for main, _ in people(in_post + agency) if main.role == "first_line_manager"]
    return [
        total("inpost_fte", [(*post.stands, post.fte) for post in in_post]),
        total("agency_fte", [(*post.stands, post.fte) for post in agency]),
        share("agency_rate_fte", [(*p.stands, p.fte, p.is_agency) for p in in_post + agency]),
        total("starters_fte_month", [*among, *((*one.stands, one.fte) for one in began)]),
        total("leavers_fte_month", [*among, *((*one.stands, -one.fte) for one in left)]),
        share("permanent_manager_pct", [(*p.stands, 1, p.is_in_post) for p in managers]),
        *_who_they_are(in_post),
        *_rolling(workers, left),
        *_caseloads(workers),
    ]
