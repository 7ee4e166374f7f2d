"""Published files in one long shape: a row for each series, geography, breakdown and period.

Symbols become typed missing values, never numbers. Read by the door and by the build. Figures are told
apart by series, level, code, breakdown and period_end.
"""

from collections.abc import Iterable
from pathlib import Path

from metrics.holdings.casts import filled
from metrics.model.contract import Contract, Publication
from metrics.registry.published_columns import NEIGHBOURS
from metrics.sql.text import literal, quoted

LEVELS = {"national": "national", "regional": "regional", "localauthority": "local_authority"}


def geography_code() -> str:
    """SQL for the code of a tidy row's geography: of its authority, region or country."""
    return (
        "case squash(geographic_level) "
        "when 'localauthority' then coalesce(new_la_code, old_la_code, la_name) "
        "when 'regional' then coalesce(region_code, region_name) "
        "when 'national' then country_code "
        "else concat_ws('/', new_la_code, old_la_code, la_name, region_code, country_code) end"
    )


def published_select(contract: Contract, relation: str) -> str:
    """A SELECT of series, level, code, old_code, name, region_code, breakdown, period_end (date),
    value (decimal), symbol, unit, release, release_end (the last period its release tells of),
    file_row and lot (null where the relation has none): one row for each figure of the rows.
    """
    publication = contract.publication
    if publication is None:
        raise ValueError(f"{contract.id} is no publication")
    split = ", ".join([literal(" | "), *map(quoted, publication.filters)])
    breakdown = f"concat_ws({split})" if publication.filters else literal("")
    level = " ".join(f"when {literal(k)} then {literal(v)}" for k, v in LEVELS.items())
    tidy = (
        f"select *, case squash(geographic_level) {level} end as level, "
        f"{geography_code()} as code, "
        "case squash(geographic_level) when 'localauthority' then la_name "
        "when 'regional' then region_name else country_name end as name, "
        f"{breakdown} as breakdown, "
        f"make_date(as_year(time_period), {_month_and_day(publication)}) as period_end "
        f"from ({_numbered(contract, relation)})"
    )
    dated = "select *, max(period_end) over (partition by lot) as release_end from tidy"
    values = " union all ".join(_values(contract, publication))
    return f"with tidy as ({tidy}), dated as ({dated}) {values}"


def counting_select(figures: str, queries: Path) -> str:
    """A SELECT of the figures that count, of a relation of figures as published_select gives them."""
    rule = (queries / "published" / "newest_release.sql").read_text(encoding="utf-8")
    return f"with published_figures as (select * from {figures}) select * from ({rule})"


def neighbours_select(contract: Contract, relation: str) -> str:
    """A SELECT of old_code, rank (1 is nearest), neighbour_old_code, closeness, model."""
    ranks = (
        f"select old_la_code as old_code, {rank} as rank, {quoted(f'SN_{rank}')} as "
        f"neighbour_old_code, {quoted(f'SN_{rank}P')} as closeness, release as model from wide "
        f"where {quoted(f'SN_{rank}')} is not null"
        for rank in NEIGHBOURS
    )
    return f"with wide as ({filled(contract, relation)}) {' union all '.join(ranks)}"


def _values(contract: Contract, publication: Publication) -> Iterable[str]:
    for column, unit in publication.units.items():
        cell = quoted(column)
        yield (
            f"select {literal(f'{contract.id}.{column}')} as series, level, code, "
            "old_la_code as old_code, name, region_code, breakdown, period_end, "
            f"as_number({cell}) as value, as_symbol({cell}) as symbol, {literal(unit)} as unit, "
            "release, release_end, file_row, lot "
            f"from dated where level is not null and {cell} is not null"
        )


def _numbered(contract: Contract, relation: str) -> str:
    """The filled relation, its lot null where it has none."""
    number = "select cast(null as integer) as lot limit 0"
    return f"{filled(contract, relation)} union all by name ({number})"


def _month_and_day(publication: Publication) -> str:
    month, _, day = publication.year_end.partition("-")
    return f"{int(month)}, {int(day)}"
