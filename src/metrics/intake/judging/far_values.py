"""Numbers far above all others of their column: rules made from the columns that a contract says are alike.

Judged by the column itself, in the file and in the published months that rules look at, and not by a
limit: a number as high as one that is published is nothing new.
"""

from collections.abc import Iterator, Mapping

from metrics.intake.judging.file_checks import FileCheck
from metrics.model.contract import Column, Contract
from metrics.model.problem import Severity
from metrics.sql.text import quoted

TIMES = 5  # the median of the column's numbers above nought, which no slip of a key moves
FEWEST = 4  # numbers, below which a median says nothing


def far_value_checks(contracts: Mapping[str, Contract]) -> Iterator[FileCheck]:
    """One rule for each column whose numbers are alike (`alike` in its contract)."""
    for contract in contracts.values():
        for column in contract.columns:
            if column.alike:
                yield _check(contract, column)


def _check(contract: Contract, column: Column) -> FileCheck:
    return FileCheck(
        code=f"{column.name}-far-above".replace("_", "-"),
        sql=_sql(contract, column),
        severity=Severity.WARNING,
        extracts=(contract.id,),
        column=column.name,
        message=f"{column.name} is far above all others: {{value}}.",
        mend="Look for a digit too many, or a total; if it is right, there is nothing to do.",
    )


def _sql(contract: Contract, column: Column) -> str:
    name = quoted(column.name)
    return f"""
with

above_nought as (
    select file, file_row, {name} as number
    from {quoted(contract.id)}
    where {name} > 0
),

others as (
    select
        count(*) as numbers,
        median(number) as middle,
        coalesce(max(case when file is null then number end), 0) as highest_published
    from above_nought
)

select
    above_nought.file,
    above_nought.file_row,
    cast(cast(above_nought.number as double) as varchar)
    || ', where half are up to ' || cast(round(others.middle, 1) as varchar) as value
from above_nought
cross join others
where
    others.numbers >= {FEWEST}
    and above_nought.number > {TIMES} * others.middle
    and above_nought.number > others.highest_published
"""
