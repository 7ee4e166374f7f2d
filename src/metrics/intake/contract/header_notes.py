"""What is told about a header: rows above it, other names, columns left out."""

import re
from collections.abc import Iterator, Sequence

from metrics.intake.contract.headers import Header
from metrics.intake.telling.faults import fault, shortened
from metrics.model.contract import ContractKind
from metrics.model.problem import Problem
from metrics.registry.codes import squash

PERSONAL = re.compile(
    r"(fore|first|sur|last|full|middle|preferred|known|worker|employee|staff|child|person|"
    r"supervisor|manager|auditor|socialworker|carer|parent)?names?"
    r"|.*(nino|ninumber|nationalinsurance|dateofbirth|birthdate|dob|address|postcode|postalcode|"
    r"email|phone|mobile|salary|payrate|nhsnumber|upn|bankaccount).*"
)


def header_notes(file: str, header: Header, top: Sequence[Sequence[str]]) -> Iterator[Problem]:
    """Warnings about a header. A publication has no aliases, and holds nobody's personal data."""
    yield from _above(file, header, top)
    is_local = header.contract.kind is ContractKind.LOCAL
    if is_local:
        yield from _aliases(file, header)
    personal = [name for name in header.dropped if is_local and PERSONAL.fullmatch(squash(name))]
    others = [name for name in header.dropped if name not in personal]
    if others:
        yield fault(
            file,
            "columns-dropped",
            f"These columns are not part of the extract and were left out: {_listed(others)}.",
            "Nothing, unless one of them should have been read: then name it as the extract does.",
        )
    if header.aside:
        yield fault(
            file,
            "columns-dropped",
            "Another table stands to the right, behind an empty column, and was left out: "
            f"{_listed(header.aside)}.",
            "Nothing, unless it belongs to the extract: then take out the empty column.",
        )
    if personal:
        yield fault(
            file,
            "personal-data-dropped",
            f"These columns may hold personal data and were dropped unread: {_listed(personal)}.",
            "Leave them out of the export: they are never needed here.",
        )


def _above(file: str, header: Header, top: Sequence[Sequence[str]]) -> Iterator[Problem]:
    filled = sum(any(cell.strip() for cell in row) for row in top[: header.row - 1])
    if filled:
        rows = "One row" if filled == 1 else f"{filled} rows"
        yield fault(
            file,
            "rows-above-header",
            f"{rows} above the header, which is in row {header.row}, set aside.",
            "Nothing to do, if that is where the table begins.",
        )


def _aliases(file: str, header: Header) -> Iterator[Problem]:
    """One line for all columns that go by another name."""
    named = [
        (header.cells[place].strip(), column)
        for column, place in sorted(header.places.items(), key=lambda item: item[1])
        if squash(header.cells[place]) != squash(column)
    ]
    if named:
        told = ", ".join(f"“{shortened(written)}” as {column}" for written, column in named)
        columns = "One column was" if len(named) == 1 else f"{len(named)} columns were"
        yield fault(
            file,
            "header-alias",
            f"{columns} read under another name: {told}.",
            "Nothing to do, if that is what they hold.",
            row=header.row,
        )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(shortened(name) for name in names)
