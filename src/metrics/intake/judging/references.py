"""The rules that follow from `refers_to` in a contract: what a column names must be there, and then."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from metrics.intake.judging.file_checks import FileCheck
from metrics.model.contract import Column, Contract, ContractKind, Replaces
from metrics.model.problem import Severity
from metrics.sql.text import quoted

# A list with these two columns says from when to when each of its rows holds.
SINCE, UNTIL = "valid_from", "valid_to"


@dataclass(frozen=True)
class Reference:
    """A column of a contract that names a row of another by that one's key."""

    contract: Contract
    column: Column
    target: Contract
    key: str  # the target's column

    @property
    def noun(self) -> str:
        """What is named, as messages say it: team, audit, foster home."""
        return self.target.id.removesuffix("s").replace("_", " ")

    @property
    def code(self) -> str:
        """How its rules begin."""
        return (self.column.refers_as or self.noun).replace(" ", "-")

    @property
    def is_to_itself(self) -> bool:
        return self.target.id == self.contract.id

    @property
    def rows(self) -> str:
        """A SELECT of what the column names: file, file_row, value, month."""
        month = "month" if self.contract.period else "cast(null as date)"
        return (
            f"select file, file_row, {quoted(self.column.name)} as value, {month} as month "
            f"from {quoted(self.contract.id)} where {quoted(self.column.name)} is not null"
        )


Group = tuple[Reference, ...]  # of one code and column, to one target


def reference_checks(contracts: Mapping[str, Contract]) -> tuple[FileCheck, ...]:
    """Every rule that follows from the references of some contracts."""
    groups: dict[tuple[str, str, str], list[Reference]] = {}
    for one in references(contracts):
        groups.setdefault((one.code, one.column.name, one.target.id), []).append(one)
    return tuple(check for group in groups.values() for check in _checks(tuple(group)))


def references(contracts: Mapping[str, Contract]) -> Iterator[Reference]:
    """Every reference that contracts declare."""
    for contract in contracts.values():
        for column in contract.columns:
            if column.refers_to is not None:
                target, _, key = column.refers_to.partition(".")
                yield Reference(contract, column, contracts[target], key)


def _checks(group: Group) -> Iterator[FileCheck]:
    one = group[0]
    yield _unknown(group)
    if one.is_to_itself:
        return
    dated = tuple(r for r in group if r.contract.period)
    is_list = one.target.replaces is Replaces.ALL and one.target.kind is ContractKind.LOCAL
    if dated and {SINCE, UNTIL} <= {column.name for column in one.target.columns}:
        yield _not_there_then(dated)
        if is_list:
            yield _closed(dated)
    if is_list:
        yield _lost(group)


def _unknown(group: Group) -> FileCheck:
    """What is named is in no row. One of its own kind may be from before the first that was loaded."""
    one = group[0]
    sql = (
        f"with placed as ({_rows(group)}), {_known(one)} "
        "select placed.file, placed.file_row, placed.value "
        "from placed left join known on placed.value = known.key where known.key is null"
    )
    title = one.target.title
    return FileCheck(
        code=f"{one.code}-unknown",
        sql=sql,
        severity=Severity.WARNING if one.is_to_itself else Severity.REFUSED,
        extracts=_extracts(group),
        column=one.column.name,
        message=f"There is no {one.noun} “{{value}}”.",
        mend=f"Correct the reference (capitals count), or add it to {title} and load that too.",
        needs=() if one.is_to_itself else (one.target.id,),
    )


def _not_there_then(group: Group) -> FileCheck:
    one = group[0]
    target = quoted(one.target.id)
    sql = (
        f"with placed as ({_rows(group)}), {_known(one)}, "
        "there as (select distinct placed.file, placed.file_row from placed "
        f"inner join {target} as target on placed.value = target.{quoted(one.key)} "
        f"and placed.month + interval '1 month' > target.{SINCE} "
        f"and (target.{UNTIL} is null or placed.month <= target.{UNTIL}) "
        "where placed.file is not null) "
        "select placed.file, placed.file_row, placed.value from placed "
        "inner join known on placed.value = known.key "
        "left join there on placed.file = there.file and placed.file_row = there.file_row "
        "where placed.month is not null and there.file is null"
    )
    return FileCheck(
        code=f"{one.code}-not-there-then",
        sql=sql,
        severity=Severity.REFUSED,
        extracts=_extracts(group),
        column=one.column.name,
        message=f"The {one.noun} “{{value}}” did not exist in that month.",
        mend=f"Give the {one.noun} of that month, or correct its dates in {one.target.title}.",
        needs=(one.target.id,),
    )


def _closed(group: Group) -> FileCheck:
    """A list that comes whole and closes, or opens later, what published rows name: asked."""
    one = group[0]
    return FileCheck(
        code=f"{one.code}-closed",
        sql=_unplaced_months(group),
        severity=Severity.ASKS,
        extracts=(one.target.id,),
        column=one.key,
        message=f"By this list the {one.noun} was not there in months whose published rows name it: {{value}}.",
        mend=f"Correct the {one.noun}'s first and last day, or load those rows again with what was there then.",
        beside=_extracts(group),
    )


def _unplaced_months(group: Group) -> str:
    """SQL: what is in the list, but not in months of published rows: T2 (2 rows, April 2025 to May 2025)."""
    one = group[0]
    target = quoted(one.target.id)
    return (
        f"with placed as ({_rows(group)}), {_known(one)}, "
        f"lists as (select distinct file from {target} where file is not null), "
        "named as (select value, month, count(*) as times from placed "
        "where file is null and month is not null group by value, month), "
        "unplaced as (select named.value, min(named.month) as first, max(named.month) as last, "
        "sum(named.times) as times from named inner join known on named.value = known.key "
        f"left join {target} as target on named.value = target.{quoted(one.key)} "
        f"and named.month + interval '1 month' > target.{SINCE} "
        f"and (target.{UNTIL} is null or named.month <= target.{UNTIL}) "
        f"where target.{quoted(one.key)} is null group by named.value) "
        "select lists.file, cast(null as bigint) as file_row, unplaced.value || ' (' || unplaced.times "
        "|| case when unplaced.times = 1 then ' row, ' else ' rows, ' end "
        "|| strftime(unplaced.first, '%B %Y') || case when unplaced.first = unplaced.last then '' "
        "else ' to ' || strftime(unplaced.last, '%B %Y') end || ')' as value "
        "from unplaced cross join lists"
    )


def _lost(group: Group) -> FileCheck:
    """A list that comes whole and has lost what published rows name: asked when the list is loaded."""
    one = group[0]
    target = quoted(one.target.id)
    sql = (
        f"with placed as ({_rows(group)}), {_known(one)}, "
        f"lists as (select distinct file from {target} where file is not null), "
        "lost as (select distinct placed.value from placed "
        "left join known on placed.value = known.key "
        "where placed.file is null and known.key is null) "
        "select lists.file, cast(null as bigint) as file_row, lost.value from lost cross join lists"
    )
    named = " and ".join(sorted(reference.contract.title for reference in group))
    return FileCheck(
        code=f"{one.code}-lost",
        sql=sql,
        severity=Severity.ASKS,
        extracts=(one.target.id,),
        column=one.key,
        message=(
            f"The {one.noun} “{{value}}” is in the list no more, and published rows still name it ({named})."
        ),
        mend=f"Put the {one.noun} back with the last day it held, or load those rows again without it.",
        beside=_extracts(group),
    )


def _rows(group: Group) -> str:
    return " union all ".join(reference.rows for reference in group)


def _known(one: Reference) -> str:
    return f"known as (select distinct {quoted(one.key)} as key from {quoted(one.target.id)})"


def _extracts(group: Iterable[Reference]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reference.contract.id for reference in group))
