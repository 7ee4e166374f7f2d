"""What each column of an extract is, in words: for the notes of a template and for the data dictionary."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from metrics.model.contract import Column, ColumnType, Contract, Replaces
from metrics.model.indicator import Unit
from metrics.model.report import Council
from metrics.registry.codes import Codes
from metrics.registry.contracts import SYNTHETIC
from metrics.registry.published_columns import RELEASE
from metrics.wording.numbers import UNIT_WORDS

WRITTEN = {
    ColumnType.TEXT: "words",
    ColumnType.REFERENCE: "reference: letters, digits and few marks, without spaces",
    ColumnType.CODE: "one of the values allowed",
    ColumnType.DATE: "day, as 2026-03-31",
    ColumnType.MONTH: "month, as 2026-03",
    ColumnType.NUMBER: "number, as 0.8",
    ColumnType.INTEGER: "whole number, as 3",
    ColumnType.BOOLEAN: "yes or no",
}
OF_PERSON = "reference of a person: pseudonymous, with a digit in it, as W0001"
REPLACES = {
    Replaces.PERIOD: "The months in the file replace what was loaded of them before, whole.",
    Replaces.KEY: "A row replaces the row with the same key that was loaded before; others stay.",
    Replaces.ALL: "The file is the whole list: it replaces the list loaded before.",
    Replaces.RELEASE: "Load the file as it was published; figure by figure the newest release counts.",
}


@dataclass(frozen=True)
class ColumnFacts:
    """One column in words; empty text where there is nothing to say."""

    extract: str
    column: str
    meaning: str
    written: str  # its type, and how a cell is written
    is_required: bool
    allowed: str
    aliases: tuple[str, ...]
    unit: str
    personal: str


def columns_to_fill(contract: Contract) -> tuple[Column, ...]:
    """The columns that somebody fills in; what is worked out on reading, or marks made-up data, is none."""
    return tuple(column for column in contract.columns if column not in (SYNTHETIC, RELEASE))


def column_facts(
    contract: Contract, contracts: Mapping[str, Contract], codes: Codes, council: Council
) -> tuple[ColumnFacts, ...]:
    """Every column of an extract that is filled in, in its order."""
    return tuple(
        ColumnFacts(
            extract=contract.id,
            column=column.name,
            meaning=column.description,
            written=OF_PERSON if column.of_person else WRITTEN[column.type],
            is_required=column.required,
            allowed=_sentence(_allowed(contract, column, contracts, codes, council)),
            aliases=column.aliases,
            unit=_unit(column),
            personal=personal(contract, column),
        )
        for column in columns_to_fill(contract)
    )


def personal(contract: Contract, column: Column) -> str:
    """Whether it is personal data: a pseudonymous reference is, and so is all that its row says of somebody."""
    if column.of_person:
        return "yes: a pseudonymous reference of a person"
    if column.free_text:
        return "may be: words that anybody wrote"
    if any(other.of_person and other.required for other in contract.columns):
        return "yes: about the person of its row"
    return "no"


def _unit(column: Column) -> str:
    """What a number counts; of a publication its unit's own words."""
    known = {str(unit) for unit in Unit}
    return UNIT_WORDS[Unit(column.unit)] if column.unit in known else column.unit or ""


def _allowed(
    contract: Contract,
    column: Column,
    contracts: Mapping[str, Contract],
    codes: Codes,
    council: Council,
) -> Iterator[str]:
    if column.codes:
        yield "; ".join(f"{code.code} ({code.label})" for code in codes.of(column.codes))
    if column.refers_to:
        extract, _, name = column.refers_to.partition(".")
        yield f"a {name} of {contracts[extract].title}"
    if (contract.id, column.name) == ("teams", "district") and council.districts:
        yield "; ".join(district.name for district in council.districts)
    yield from _limits(column)
    if column.month_end:
        yield "the last day of a month"
    if column.type is ColumnType.DATE and not column.may_be_future:
        yield "not after today"
    if column.default is not None:
        yield f"empty means {column.default}"


def _limits(column: Column) -> Iterator[str]:
    if column.above is not None:
        yield f"above {column.above:g}"
    if column.minimum is not None:
        yield f"at least {column.minimum:g}"
    if column.maximum is not None:
        yield f"at most {column.maximum:g}"


def _sentence(parts: Iterable[str]) -> str:
    return ", ".join(parts)
