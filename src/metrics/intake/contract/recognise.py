"""Names the extract a file is, by its columns; or explains what it is nearest to."""

from collections.abc import Iterable, Mapping, Sequence

from metrics.intake.contract.drafting import draft_contract
from metrics.intake.contract.headers import Header, read_headers
from metrics.intake.files.sheets import PREAMBLE_ROWS
from metrics.intake.telling.faults import UnreadableFileError, fault, shortened
from metrics.model.casing import lower_first
from metrics.model.contract import Column, Contract, ContractKind
from metrics.model.problem import Problem, Severity
from metrics.registry.codes import squash
from metrics.registry.published_columns import TIDY, TIDY_REQUIRED

MOST_LISTED = 12  # headers that were not understood
NEAR = 0.5  # share of the required columns from which a file counts as a near miss


def recognise(name: str, top: Sequence[Sequence[str]], contracts: Mapping[str, Contract]) -> Header:
    """The header and its contract. Raises UnreadableFileError that explains why there is none."""
    headers = read_headers(top, contracts.values())
    whole = sorted(filter(_is_whole, headers), key=_weight, reverse=True)
    if not whole:
        raise UnreadableFileError(*_explained(name, top, headers, contracts))
    best, *others = whole
    if others and _weight(others[0]) == _weight(best):
        raise UnreadableFileError(_tied(name, best, others[0]))
    if best.is_of_two_tables:
        raise UnreadableFileError(_two_tables(name, best))
    return best


def _weight(header: Header) -> int:
    return len(header.places)


def _is_whole(header: Header) -> bool:
    """Every required column is there; a publication shows at least half of its own values too."""
    if header.missing:
        return False
    publication = header.contract.publication
    if header.contract.kind is not ContractKind.PUBLISHED or publication is None:
        return True
    fixed = {squash(name) for name in (*TIDY, *publication.filters)}
    values = [cell for cell in header.cells if squash(cell) and squash(cell) not in fixed]
    understood = sum(unit in header.places for unit in publication.units)
    return understood > 0 and understood * 2 >= min(len(publication.units), len(values))


def _explained(
    name: str,
    top: Sequence[Sequence[str]],
    headers: Sequence[Header],
    contracts: Mapping[str, Contract],
) -> Iterable[Problem]:
    if not any(cell.strip() for row in top for cell in row):
        return [_nothing_there(name)]
    if max((len([c for c in row if c.strip()]) for row in top), default=0) <= 1:
        return [_no_table(name)]
    tidy = _tidy_header(top)
    if tidy is not None:
        return [_undeclared(name, top, tidy)]
    local = [h for h in headers if h.contract.kind is not ContractKind.PUBLISHED]
    nearest = max(local, key=lambda h: (h.share_of_required, _weight(h)), default=None)
    if nearest is not None and nearest.share_of_required >= NEAR and _weight(nearest) > 1:
        return _near_miss(name, nearest)
    return [_unknown(name, contracts.values(), nearest)]


def _near_miss(name: str, header: Header) -> Iterable[Problem]:
    contract = header.contract
    otherwise = header.of_another_unit
    odd = _listed(header.dropped)
    for missing in header.missing:
        column = contract.column(missing)
        others = {squash(alias): alias for alias in reversed(column.aliases)}
        also = f" It may also be headed {', '.join(reversed(others.values()))}." if others else ""
        near = otherwise.get(missing)
        what = f" “{shortened(near)}” says that it holds something else." if near else odd
        mend = _give_it(column) if near else f"Add the column {missing}: "
        yield Problem(
            name,
            header.row,
            missing,
            None,
            "column-missing",
            Severity.ERROR,
            f"This looks like {contract.title}, but the column {missing} is missing.{what}",
            f"{mend}{lower_first(column.description)}{also}",
        )
        odd = ""  # told once


def _give_it(column: Column) -> str:
    unit = f" in {column.unit}" if column.unit else ""
    return f"Give it{unit} and head it {column.name} alone, which is: "


def _listed(names: Sequence[str]) -> str:
    """The headers that were not understood."""
    if not names:
        return ""
    told = ", ".join(f"“{shortened(name)}”" for name in names[:MOST_LISTED])
    more = f" and {len(names) - MOST_LISTED:,} more" if len(names) > MOST_LISTED else ""
    return f" Not understood: {told}{more}."


def _tied(name: str, one: Header, other: Header) -> Problem:
    return fault(
        name,
        "file-ambiguous",
        f"The columns fit {one.contract.title} and {other.contract.title} equally well.",
        "Add a column that only the one you mean has, or drop the columns of the other.",
        row=one.row,
    )


def _two_tables(name: str, best: Header) -> Problem:
    return fault(
        name,
        "column-twice",
        f"Every column that {best.contract.title} needs is there twice: two tables stand side by side.",
        "Put the rows of the second table below those of the first, or in a file of their own.",
        row=best.row,
    )


def _nothing_there(name: str) -> Problem:
    return fault(
        name,
        "not-a-table",
        f"Its first {PREAMBLE_ROWS} rows are empty.",
        "Export the extract again, with its header among the first rows.",
    )


def _no_table(name: str) -> Problem:
    return fault(
        name,
        "not-a-table",
        f"This is no table: its first {PREAMBLE_ROWS} rows have no more than one column.",
        "Export the extract as CSV with its header row, or as XLSX.",
    )


def _unknown(name: str, contracts: Iterable[Contract], nearest: Header | None) -> Problem:
    known = ", ".join(contract.title for contract in contracts)
    near = ""
    if nearest is not None and nearest.missing:
        near = (
            f" The nearest is {nearest.contract.title}, which also needs "
            f"{', '.join(nearest.missing)}."
        )
    return fault(
        name,
        "file-unknown",
        f"The columns are those of no extract that is known.{near}",
        f"Check that this is one of: {known}. The header must be among the first "
        f"{PREAMBLE_ROWS} rows.",
    )


def _tidy_header(top: Sequence[Sequence[str]]) -> int | None:
    """Place of the row that reads like the header of a tidy publication."""
    wanted = {squash(name) for name in TIDY_REQUIRED}
    return next((n for n, row in enumerate(top) if wanted <= {squash(c) for c in row}), None)


def _undeclared(name: str, top: Sequence[Sequence[str]], place: int) -> Problem:
    return fault(
        name,
        "publication-undeclared",
        "This is a tidy published file that no contract declares. A draft of one:\n"
        + draft_contract(name, top[place], top[place + 1 :]),
        "Check the draft's units, filters and year end against the publication, save it in "
        "data/contracts under a short name ending in .toml, and load the file again.",
        row=place + 1,
    )
