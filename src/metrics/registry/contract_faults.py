"""What makes a contract contradict itself, each fault as "field: reason"."""

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

from metrics.model.contract import (
    Column,
    ColumnType,
    Contract,
    ContractKind,
    EmptyMonth,
    Publication,
    Replaces,
)

DATED = (ColumnType.DATE, ColumnType.MONTH)
NUMERIC = (ColumnType.NUMBER, ColumnType.INTEGER)
OURS = ("file_row", "period", "record_key", "file", "filename")  # columns intake itself adds

# Tables that every build makes beside the steps of queries/, and that an extract would stand in the way of.
OUR_TABLES = frozenset(
    {
        "months", "working_days", "codes", "received", "due_extracts", "deliveries", "current_rows",
        "archived", "indicator_ids", "indicator_rows", "indicator_headers", "indicator_needs",
        "indicator_observations", "quantiles_before", "kept_months", "extract_month_teams",
        "indicator_columns", "extract_month_columns",
        "published_points", "neighbour_list", "recipes", "edition_facts", "definitions",
        "pinned_batches", "most_there", "whole_rows", "broken", "previous", "edition",
    }
)  # fmt: skip


def contradictions(contract: Contract) -> Iterable[str]:
    """Every contradiction of the contract with itself; nothing when it holds together."""
    yield from _names(contract)
    yield from _period(contract)
    yield from _rules(contract)
    yield from _publication(contract)
    for column in contract.columns:
        yield from _column(column)


def name_faults(contract: Contract, taken: Collection[str]) -> Iterable[str]:
    """What is wrong with the file's name, which SQL reads the extract by."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", contract.id):
        yield "the file: a name is lower case letters, digits and underscores: SQL reads it by that name"
    if contract.id in OUR_TABLES or contract.id in taken:
        yield f"the file: the name {contract.id} is taken by a table of every build; choose another"


def unknown_names(
    contract: Contract,
    contracts: Mapping[str, Contract],
    unread: Collection[str],
    lists: Collection[str] | None,
) -> Iterable[str]:
    """Every name in the contract that nothing answers to; a contract unread for its own faults may."""
    for column in contract.columns:
        field = f"columns.{column.name}"
        if lists is not None and column.codes is not None and column.codes not in lists:
            near = get_close_matches(column.codes, lists, n=1)
            meant = f"; did you mean {near[0]}?" if near else ""
            yield f"{field}: codes: there is no code list {column.codes} in codes.csv{meant}"
        if column.refers_to is not None:
            target, _, key = column.refers_to.partition(".")
            there = contracts[target].columns if target in contracts else ()
            if target not in unread and key not in {other.name for other in there}:
                yield (
                    f"{field}: refers_to: there is no column {column.refers_to}; write an extract and "
                    "its column, such as teams.team_code"
                )


def _names(contract: Contract) -> Iterable[str]:
    names = [column.name for column in contract.columns]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"columns.{name}: declared twice"
    if "month" in names and contract.period not in (None, "month"):
        yield (
            "columns.month: every extract with a period has a column of its own called month, the first "
            "day of it; call this one otherwise"
        )
    for name in OURS:
        if name in names:
            yield f"columns.{name}: this name is kept for the archive's own column"
    for field, named in (("key", contract.key), ("whose", contract.whose)):
        for name in named:
            if name not in names:
                yield f"{field}: there is no column {name}"
    if contract.whose and not contract.is_event_list:
        yield "whose: only a list of dated events (replaces = key, with a period) has it"
    if not contract.key:
        yield "key: name at least one column"


def _period(contract: Contract) -> Iterable[str]:
    names = {column.name: column for column in contract.columns}
    if contract.empty_month is EmptyMonth.NOUGHT and not contract.is_event_list:
        yield "empty_month: only a list of dated events (replaces = key, with a period) has one"
    if contract.period is None:
        if contract.replaces is Replaces.PERIOD:
            yield "period: an extract that replaces its months must say which column dates a row"
        return
    column = names.get(contract.period)
    if column is None:
        yield f"period: there is no column {contract.period}"
    elif column.type not in DATED:
        yield f"period: {contract.period} is {column.type}; a period is a date or a month"
    elif column.name == "month" and column.type is not ColumnType.MONTH:
        yield 'columns.month: type: a column called month is of the type "month"; call a date otherwise'
    elif not column.required:
        yield f"period: {contract.period} must be required, or a row would belong to no month"


def _rules(contract: Contract) -> Iterable[str]:
    names = {column.name for column in contract.columns}
    codes = [rule.code for rule in contract.rules]
    for rule in contract.rules:
        if rule.column not in names:
            yield f"rule {rule.code}: column: there is no column {rule.column}"
        if codes.count(rule.code) > 1:
            yield f"rule {rule.code}: code: used twice"


def _publication(contract: Contract) -> Iterable[str]:
    is_published = contract.kind is ContractKind.PUBLISHED
    if is_published != (contract.replaces is Replaces.RELEASE):
        yield "replaces: releases follow each other in a tidy publication, and only there: release"
    if contract.kind is ContractKind.LOCAL:
        if contract.publication:
            yield "publication: only published kinds have one"
        return
    if contract.publication is None:
        yield "publication: missing"
    elif contract.kind is ContractKind.PUBLISHED:
        if not contract.publication.units:
            yield "publication: units: name at least one value column with its unit"
        month, _, day = contract.publication.year_end.partition("-")
        if not (month.isdigit() and day.isdigit() and len(month) == len(day) == 2):
            yield "publication: year_end: write it as MM-DD"
        yield from _shares(contract.publication)


def _shares(publication: Publication) -> Iterable[str]:
    for name, share in publication.shares.items():
        for column in (name, share.numerator, *share.denominator):
            if column not in publication.units:
                yield f"publication: shares: {name}: there is no value column {column}"
        if not share.denominator:
            yield f"publication: shares: {name}: name at least one column below the line"


def _column(column: Column) -> Iterable[str]:
    field = f"columns.{column.name}"
    if (column.type is ColumnType.CODE) != (column.codes is not None):
        yield f"{field}: codes: a code column names its list, and no other does"
    if column.month_end and column.type is not ColumnType.DATE:
        yield f"{field}: month_end: only a date can be a month end"
    if column.may_be_future and column.type not in DATED:
        yield f"{field}: may_be_future: only a date or a month can be"
    if column.standard_hours is not None and column.type is not ColumnType.NUMBER:
        yield f"{field}: standard_hours: only a number can be a full-time equivalent"
    if column.unit is not None and column.type not in NUMERIC:
        yield f"{field}: unit: only a number or an integer has one"
    limits = (column.above, column.minimum, column.maximum)
    if any(limit is not None for limit in limits) and column.type not in NUMERIC:
        yield f"{field}: limits: only a number or an integer has them"
    low = [limit for limit in (column.above, column.minimum) if limit is not None]
    if column.maximum is not None and low and max(low) > column.maximum:
        yield f"{field}: maximum: is below the least allowed"
    if column.required and column.default is not None:
        yield f"{field}: default: a required column is never empty"
