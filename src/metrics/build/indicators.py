"""Each indicator's SELECT, run and gathered into one table of rows at the lowest grain."""

from collections.abc import Iterable, Mapping

import duckdb

from metrics.errors import DefinitionError
from metrics.model.indicator import Indicator, Measure, Polarity, Unit

GRAIN = ("month", "team_code")
COLUMNS: Mapping[Measure, tuple[str, ...]] = {
    Measure.RATE: ("numerator", "denominator"),
    Measure.MEAN: ("numerator", "denominator"),
    Measure.COUNT: ("numerator",),
    Measure.QUANTILE: ("observation",),
    Measure.DIFFERENCE: ("numerator", "denominator", "minus_numerator", "minus_denominator"),
}
NUMBERS = ("numerator", "denominator", "minus_numerator", "minus_denominator", "observation")
DIRECTIONS = {
    Polarity.HIGHER_IS_BETTER: "increase",
    Polarity.LOWER_IS_BETTER: "decrease",
    Polarity.NO_JUDGEMENT: "neutral",
}
SCALE = {Unit.PERCENT: 100, Unit.POINTS: 100}


def make_indicator_tables(
    connection: duckdb.DuckDBPyConnection, indicators: Iterable[Indicator]
) -> None:
    """Temporary tables indicator_headers, indicator_needs and indicator_rows.

    Raises DefinitionError, naming every indicator whose SQL does not do what its header says.
    """
    wanted = tuple(indicators)
    _make_headers(connection, wanted)
    connection.execute(
        "create temp table indicator_rows (indicator_id varchar, split varchar, month date, "
        "team_code varchar, " + ", ".join(f"{name} decimal(18, 6)" for name in NUMBERS) + ")"
    )
    faults = [fault for indicator in wanted for fault in _gather(connection, indicator)]
    if faults:
        raise DefinitionError("\n".join(faults))


def _gather(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> list[str]:
    """Add one indicator's rows; the faults found in its SQL."""
    name = f"queries/indicators/{indicator.id}.sql"
    try:
        connection.execute(f"create or replace temp table indicator_result as {indicator.sql}")
    except duckdb.IOException:  # the disk's fault, not the SQL's
        raise
    except duckdb.Error as error:
        return [f"{name}: the SQL does not run. DuckDB says: {error}"]
    found = [row[0] for row in connection.execute("describe indicator_result").fetchall()]
    split = ("split",) if indicator.split else ()
    expected = (*GRAIN, *split, *COLUMNS[indicator.measure])
    if set(found) != set(expected):
        return [
            f"{name}: measure {indicator.measure} returns the columns {', '.join(expected)}; "
            f"this SELECT returns {', '.join(found)}."
        ]
    chosen = ", ".join(
        f"cast({column} as decimal(18, 6))" if column in found else "null" for column in NUMBERS
    )
    connection.execute(
        "insert into indicator_rows select $id, "
        f"{'coalesce(split, ' + repr('not_recorded') + ')' if split else repr('')}, "
        f"month, team_code, {chosen} from indicator_result",
        {"id": indicator.id},
    )
    return []


def _make_headers(connection: duckdb.DuckDBPyConnection, indicators: tuple[Indicator, ...]) -> None:
    connection.execute(
        "create temp table indicator_headers (id varchar, measure varchar, scale double, "
        "is_share boolean, quantile double, has_split boolean, split_list varchar, "
        "numerator_months integer, denominator_months integer, spc_off boolean, "
        "baseline_points integer, screen_outliers boolean, improvement_direction varchar)"
    )
    connection.execute(
        "create temp table indicator_needs (indicator_id varchar, extract_id varchar)"
    )
    for indicator in indicators:
        connection.execute(
            "insert into indicator_headers values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                indicator.id,
                str(indicator.measure),
                SCALE.get(indicator.unit, 1),
                indicator.share,
                indicator.quantile,
                indicator.split is not None,
                indicator.split,
                indicator.window.numerator,
                indicator.window.denominator,
                indicator.spc.off is not None,
                indicator.spc.baseline_points,
                indicator.spc.screen_outliers,
                DIRECTIONS[indicator.polarity],
            ],
        )
        for extract in indicator.extracts:
            connection.execute("insert into indicator_needs values (?, ?)", [indicator.id, extract])
