"""Each indicator's SELECT, run for the months wanted and summed by month, team and value of its split."""

from collections.abc import Collection, Iterable, Mapping

import duckdb

from metrics.errors import DefinitionError
from metrics.making.author_errors import in_their_words, type_faults
from metrics.making.people import heads_in, list_faults, lists_of, nobody_yet
from metrics.model.indicator import Indicator, Measure, Polarity, Status, Unit
from metrics.model.month import Month
from metrics.registry.header_faults import file_named
from metrics.sql.rows import insert_rows
from metrics.sql.troubles import MACHINE_TROUBLES

GRAIN = ("month", "team_code")
COLUMNS: Mapping[Measure, tuple[str, ...]] = {
    Measure.RATE: ("numerator", "denominator"),
    Measure.MEAN: ("numerator", "denominator"),
    Measure.MIX: ("numerator",),
    Measure.COUNT: ("numerator",),
    Measure.QUANTILE: ("observation",),
    Measure.DIFFERENCE: ("numerator", "denominator", "minus_numerator", "minus_denominator"),
}
SUMS = ("numerator", "denominator", "minus_numerator", "minus_denominator")
DIRECTIONS = {
    Polarity.HIGHER_IS_BETTER: "increase",
    Polarity.LOWER_IS_BETTER: "decrease",
    Polarity.NO_JUDGEMENT: "neutral",
}
SCALE = {Unit.PERCENT: 100, Unit.POINTS: 100}


def make_indicator_tables(
    connection: duckdb.DuckDBPyConnection,
    indicators: Iterable[Indicator],
    months: Mapping[str, Collection[Month]],
) -> None:
    """Edition table indicator_rows; temporary tables indicator_headers, indicator_needs,
    indicator_columns and indicator_observations, which holds a row for each person and is never kept.
    References of people are counted and let go.

    Only the months wanted of each indicator are there. Raises DefinitionError, naming every
    indicator whose SQL does not do what its header says.
    """
    every = tuple(indicators)
    _make_headers(connection, every)
    grain = "indicator_id varchar, split varchar, month date, team_code varchar"
    sums = ", ".join(f"{name} decimal(18, 6)" for name in SUMS)
    connection.execute(
        f"create table indicator_rows ({grain}, {sums}, observations bigint, "
        "people integer, minus_people integer)"
    )
    connection.execute(
        f"create temp table indicator_observations ({grain}, observation decimal(18, 6))"
    )
    wanted = [indicator for indicator in every if months[indicator.id]]
    faults = [f for i in wanted for f in _gather(connection, i, months[i.id])]
    if faults:
        raise DefinitionError("\n".join(faults))


def _gather(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, months: Collection[Month]
) -> list[str]:
    """Add one indicator's rows; the faults found in its SQL."""
    name = file_named(indicator.id)
    try:
        described = connection.execute(f"describe {indicator.sql}").fetchall()
        found = {str(row[0]): str(row[1]) for row in described}
        expected = columns_of(indicator)
        if set(found) != set(expected):
            return [
                f"{name}: measure {indicator.measure} returns the columns {', '.join(expected)}; "
                f"this SELECT returns {', '.join(found)}."
            ]
        if faults := [*type_faults(indicator.sql, found), *list_faults(found)]:
            return [f"{name}: {fault}" for fault in faults]
        _insert(connection, indicator, found, months)
    except MACHINE_TROUBLES:
        raise
    except duckdb.Error as error:
        return [f"{name}: {in_their_words(indicator.sql, error)}"]
    return []


def columns_of(indicator: Indicator) -> tuple[str, ...]:
    """The columns its SELECT returns, as its header says."""
    split = ("split",) if indicator.split else ()
    return (*GRAIN, *split, *COLUMNS[indicator.measure], *lists_of(indicator))


def _insert(
    connection: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    found: Collection[str],
    months: Collection[Month],
) -> None:
    """Add what the SELECT finds of these months, summed; observations also one by one.

    Of a mix also the whole its parts make up, with whoever is behind it, as a row without a split.
    """
    is_mix, is_observed = indicator.measure is Measure.MIX, "observation" in found
    split = "coalesce(split, 'not_recorded')" if indicator.split else "''"
    select = indicator.sql.rstrip().removesuffix(";")
    these = f"from ({select}\n) where month in (select unnest(cast($months as date[])))"
    given = {"id": indicator.id, "months": [month.first_day for month in months]}
    connection.execute(
        f"insert into indicator_rows with found as materialized (select *, {split} as part {these}), "
        f"counted as ({_sums_of(found, is_observed)} {_whole(found) if is_mix else ''} "
        f"{heads_in(found, 'cast(null as varchar)' if is_mix else 'part')}) "
        f"select $id, coalesce(part, ''), month, team_code, {', '.join(f'sum({name})' for name in SUMS)}, "
        "count_if(is_observed), sum(people), sum(minus_people) from counted group by all",
        given,
    )
    if is_observed:
        connection.execute(
            f"insert into indicator_observations select $id, {split}, month, coalesce(team_code, ''), "
            f"cast(observation as decimal(18, 6)) {these}",
            given,
        )


def _sums_of(found: Collection[str], is_observed: bool) -> str:
    """Each row found as a row of sums."""
    parts = ", ".join(
        f"cast({name if name in found else 'null'} as decimal(18, 6)) as {name}" for name in SUMS
    )
    return (
        f"select part, month, coalesce(team_code, '') as team_code, {parts}, "
        f"{'observation is not null' if is_observed else 'false'} as is_observed, "
        f"{nobody_yet(found)} from found"
    )


def _whole(found: Collection[str]) -> str:
    """To add to those rows: what each part adds to the whole."""
    return (
        "union all select null as part, month, coalesce(team_code, '') as team_code, null as numerator, "
        "cast(numerator as decimal(18, 6)) as denominator, null as minus_numerator, "
        f"null as minus_denominator, false as is_observed, {nobody_yet(found)} from found "
    )


def _make_headers(connection: duckdb.DuckDBPyConnection, indicators: tuple[Indicator, ...]) -> None:
    connection.execute(
        "create temp table indicator_headers (id varchar, measure varchar, scale double, "
        "is_share boolean, is_sample boolean, quantile double, has_split boolean, split_list varchar, "
        "numerator_months integer, denominator_months integer, people varchar, "
        "is_draft boolean, spc_off boolean, screen_outliers boolean, improvement_direction varchar, "
        "process varchar, carry double, for_managers boolean)"
    )
    connection.execute(
        "create temp table indicator_needs (indicator_id varchar, extract_id varchar)"
    )
    connection.execute(
        "create temp table indicator_columns (indicator_id varchar, extract_id varchar, "
        "column_name varchar)"
    )
    headers = [
        (
            indicator.id,
            str(indicator.measure),
            SCALE.get(indicator.unit, 1),
            indicator.share,
            indicator.sample,
            indicator.quantile,
            indicator.split is not None,
            indicator.split,
            indicator.window.numerator,
            indicator.window.denominator,
            indicator.people,
            indicator.status is Status.DRAFT,
            indicator.spc.off is not None,
            indicator.spc.screen_outliers,
            DIRECTIONS[indicator.polarity],
            str(indicator.process),
            indicator.carry,
            indicator.for_managers,
        )
        for indicator in indicators
    ]
    insert_rows(connection, "indicator_headers", headers)
    needs = [(indicator.id, extract) for indicator in indicators for extract in indicator.extracts]
    insert_rows(connection, "indicator_needs", needs)
    columns = [(i.id, *named.split(".", 1)) for i in indicators for named in i.columns]
    insert_rows(connection, "indicator_columns", columns)
