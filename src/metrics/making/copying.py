"""Months that are not computed again, copied from the edition before."""

import duckdb

from metrics.making.plan import Plan
from metrics.making.previous import PREVIOUS


def copy_kept_months(connection: duckdb.DuckDBPyConnection, plan: Plan) -> None:
    """Add to indicator_rows, and make temporary table quantiles_before, of the months not computed;
    add to extract_month_teams and extract_month_columns the months not counted.
    """
    connection.execute(
        "create temp table quantiles_before (indicator_id varchar, split varchar, "
        "breakdown varchar, month date, value double)"
    )
    _copy_indicators(connection, plan)
    for extract, counted in plan.recounted.items():
        if counted is not None:
            for table in ("extract_month_teams", "extract_month_columns"):
                connection.execute(
                    f"insert into {table} by name select before.* "
                    f"from {PREVIOUS}.{table} as before where before.extract_id = $extract "
                    "and before.month not in (select unnest(cast($months as date[])))",
                    {"extract": extract, "months": [month.first_day for month in counted]},
                )


def _copy_indicators(connection: duckdb.DuckDBPyConnection, plan: Plan) -> None:
    kept = [
        (name, month)
        for name, done in plan.months.items()
        for month in plan.grid
        if month not in done
    ]
    if not kept:
        return
    connection.execute(
        "create temp table kept_months as select unnest(cast($names as varchar[])) as indicator_id, "
        "unnest(cast($months as date[])) as month",
        {"names": [name for name, _ in kept], "months": [month.first_day for _, month in kept]},
    )
    for table, source in (
        ("indicator_rows", "indicator_rows"),
        ("quantiles_before", "kept_quantiles"),
    ):
        connection.execute(
            f"insert into {table} by name select before.* from {PREVIOUS}.{source} as before "
            "inner join kept_months on before.indicator_id = kept_months.indicator_id "
            "and before.month = kept_months.month"
        )
