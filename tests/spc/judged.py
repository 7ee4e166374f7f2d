"""Series of the tests through the SPC steps: every table of queries/spc, a row per point."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import duckdb

from metrics.model.home import ROOT
from metrics.sql.rows import insert_rows
from metrics.sql.steps import run_folder

QUERIES = ROOT / "queries"
FIRST_DAY = date(2020, 1, 1)

Judged = Mapping[str, object]


@dataclass(frozen=True)
class SpcOptions:
    """How one series is judged; the defaults are NHSRplotthedots' own."""

    improvement_direction: str = "increase"
    target: float | None = None
    screen_outliers: bool = True
    fix_after_n_points: int | None = None


@dataclass(frozen=True)
class SpcSeries:
    """One series, a value a day; rebases are the places, from 0, where a new base starts."""

    values: tuple[float | None, ...]
    options: SpcOptions = SpcOptions()
    rebases: tuple[int, ...] = ()


def series_of(
    values: Sequence[float | None],
    options: SpcOptions = SpcOptions(fix_after_n_points=12),
    rebases: Sequence[int] = (),
) -> SpcSeries:
    return SpcSeries(tuple(values), options, tuple(rebases))


def day(place: int) -> date:
    return FIRST_DAY + timedelta(days=place)


def judge(every: Sequence[SpcSeries]) -> list[list[Judged]]:
    """The points of each series, in the order given."""
    options = [(n, one.options) for n, one in enumerate(every)]
    series = [
        (n, its.improvement_direction, its.screen_outliers, its.fix_after_n_points)
        for n, its in options
    ]
    values = [
        (n, day(place), value, place in one.rebases, one.options.target)
        for n, one in enumerate(every)
        for place, value in enumerate(one.values)
    ]
    points: list[list[Judged]] = [[] for _ in every]
    for point in judged_rows(series, values):
        points[int(str(point["series_id"]))].append(point)
    return points


def judged_rows(
    series: Sequence[Sequence[object]], values: Sequence[Sequence[object]]
) -> list[Judged]:
    """Every point of rows as queries/signals makes them, by series and day."""
    with duckdb.connect(":memory:") as connection:
        connection.execute(
            "create temp table spc_series (series_id integer, improvement_direction varchar, "
            "screen_outliers boolean, fix_after_n_points integer)"
        )
        connection.execute(
            "create temp table spc_values (series_id integer, day date, value double, "
            "is_rebase boolean, target double)"
        )
        insert_rows(connection, "spc_series", series)
        insert_rows(connection, "spc_values", values)
        run_folder(connection, QUERIES / "spc")
        answer = connection.execute(POINTS)
        names = [column[0] for column in answer.description or ()]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


POINTS = """
    select
        spc_points.*, spc_limits.rebase_group,
        spc_limits.short_group_warning, spc_limits.screened_amr, spc_limits.mean,
        spc_limits.lpl, spc_limits.upl, spc_limits.nlpl, spc_limits.nupl,
        spc_words.special_cause_type, spc_words.point_type,
        spc_points.signal <> 0 as special_cause_flag,
        spc_series_assurance.assurance_type,
        spc_as_at.special_cause_type as as_at_special_cause_type,
        spc_as_at.point_type as as_at_point_type,
        spc_as_at.assurance_type as as_at_assurance_type,
        spc_as_at.is_new as as_at_is_new,
        since.seq as as_at_since_seq
    from spc_points
    join spc_series using (series_id)
    join spc_limits using (series_id, base_id)
    join spc_words using (signal, improvement_direction)
    join spc_as_at using (series_id, seq)
    left join spc_series_assurance using (series_id)
    left join spc_points as since
        on spc_as_at.series_id = since.series_id and spc_as_at.since = since.day
    order by spc_points.series_id, spc_points.seq
"""
