"""The SPC steps of the build, run on any series: the same SQL that judges the indicators."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from metrics.spc.reading import read_series
from metrics.spc.series import SpcSeries, SpcValue
from metrics.sql.steps import run_folder

COLUMNS = (
    "case_id", "seq", "input_order", "date", "value", "rebase", "target", "rebase_group",
    "short_group_warning", "used_for_limits", "screened_mr", "screened_amr", "mean", "lpl", "upl",
    "nlpl", "nupl", "outside_limits", "relative_to_mean", "close_to_limits", "rule_trend",
    "rule_two_in_three", "rule_shift", "special_cause_type", "special_cause_flag", "point_type",
    "assurance_type", "fragile",
)  # fmt: skip
NAN_WHERE_UNDEFINED = frozenset({"screened_amr", "mean", "lpl", "upl", "nlpl", "nupl"})

Judged = Mapping[str, object]


def spc_table(file: Path, cases: Path | None, queries: Path) -> list[tuple[str, ...]]:
    """One row of cells per point of a CSV file, in the order of COLUMNS.

    Raises MetricsError listing everything that is wrong with the files.
    """
    every = read_series(file, cases)
    judged = judge(every, queries)
    return [
        tuple(_cell(column, value, one, points[n]) for column in COLUMNS)
        for one, points in zip(every, judged, strict=True)
        for n, value in enumerate(one.values)
    ]


def judge(
    every: Sequence[SpcSeries], queries: Path, *, threads: int | None = None
) -> list[list[Judged]]:
    """The columns of spc_points for each point of each series, in the order given."""
    config: dict[str, str | bool | int | float | list[str]] = {}
    if threads is not None:
        config["threads"] = threads
    with duckdb.connect(":memory:", config=config) as connection:
        _make_series(connection, every)
        _make_values(connection, every)
        run_folder(connection, queries / "spc")
        answer = connection.execute("select * from spc_points order by series_id, seq")
        names = [column[0] for column in answer.description or ()]
        points: list[list[Judged]] = [[] for _ in every]
        for row in answer.fetchall():
            point = dict(zip(names, row, strict=True))
            points[point["series_id"]].append(point)
    return points


def _make_series(connection: duckdb.DuckDBPyConnection, every: Sequence[SpcSeries]) -> None:
    """Table spc_series, as queries/signals makes it for the indicators."""
    options = [one.options for one in every]
    connection.execute(
        "create temp table spc_series as select "
        "unnest(cast($series as integer[])) as series_id, "
        "unnest(cast($direction as varchar[])) as improvement_direction, "
        "unnest(cast($screen as boolean[])) as screen_outliers, "
        "unnest(cast($fix as integer[])) as fix_after_n_points",
        {
            "series": list(range(len(every))),
            "direction": [each.improvement_direction for each in options],
            "screen": [each.screen_outliers for each in options],
            "fix": [each.fix_after_n_points for each in options],
        },
    )


def _make_values(connection: duckdb.DuckDBPyConnection, every: Sequence[SpcSeries]) -> None:
    """Table spc_values, as queries/signals makes it for the indicators."""
    rows = [
        (n, seq, value, one.options.target)
        for n, one in enumerate(every)
        for seq, value in enumerate(one.values, start=1)
    ]
    connection.execute(
        "create temp table spc_values as select "
        "unnest(cast($series as integer[])) as series_id, "
        "unnest(cast($seq as integer[])) as seq, "
        "unnest(cast($value as double[])) as value, "
        "unnest(cast($is_rebase as boolean[])) as is_rebase, "
        "unnest(cast($target as double[])) as target",
        {
            "series": [series for series, _, _, _ in rows],
            "seq": [seq for _, seq, _, _ in rows],
            "value": [value.value for _, _, value, _ in rows],
            "is_rebase": [value.is_rebase for _, _, value, _ in rows],
            "target": [target for _, _, _, target in rows],
        },
    )


def _cell(column: str, value: SpcValue, series: SpcSeries, point: Judged) -> str:
    given = {
        "case_id": series.id,
        "input_order": str(value.place),
        "date": value.day.isoformat(),
        "value": value.written,
        "rebase": "1" if value.is_rebase else "0",
        "target": series.target_written,
        "fragile": "",
    }
    if column in given:
        return given[column]
    found = point[column]
    if found is None:
        return "NaN" if column in NAN_WHERE_UNDEFINED else ""
    return str(found).upper() if isinstance(found, bool) else str(found)
