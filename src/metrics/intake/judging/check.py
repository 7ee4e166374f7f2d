"""The check: every file beside what is published, every problem found, nothing changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from metrics.holdings.casts import create_casts, create_code_macros, lists_in
from metrics.holdings.lots import Batches
from metrics.holdings.typed import Typist
from metrics.intake.contract.each_sheet import each_sheet
from metrics.intake.contract.empty_months import Said
from metrics.intake.contract.opening import Opened, open_file, unpacked_sources
from metrics.intake.files.sources import Source
from metrics.intake.judging.across import Across
from metrics.intake.judging.answer import KeptRows, answer_for, unread
from metrics.intake.judging.cell_conditions import is_local
from metrics.intake.judging.finding import find_problems
from metrics.intake.judging.history import create_limits, of_months
from metrics.intake.judging.incoming import Incoming
from metrics.intake.judging.large_changes import shrunken_months
from metrics.intake.judging.looking import Look
from metrics.intake.judging.repeated_rows import set_aside_repeated
from metrics.intake.judging.repeats import dropped_twice, repeated_files
from metrics.intake.judging.replacing import Replacing
from metrics.intake.telling.checked import Changes, Checked, CheckedFile, MonthRows
from metrics.intake.telling.faults import UnreadableFileError
from metrics.intake.telling.tallies import Tally
from metrics.model.contract import Contract
from metrics.model.month import Month
from metrics.model.problem import Problem, Severity

MEMORY = "1GB"  # of the check's database; what is more goes to disk
ROUNDS = 6  # of refusing rows that refer to refused rows
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Beside:
    """What files are checked beside, and what the person loading them has said."""

    published: Batches  # the batches of the published edition, and where their rows lie
    typist: Typist  # of what is kept
    today: date
    covers: tuple[Month, Month] | None = None
    # Id -> unit of the indicators that lists may name; unchecked when empty.
    indicators: Mapping[str, str] = field(default_factory=dict)
    districts: tuple[str, ...] = ()  # of the council, by name; unchecked when nobody has said
    counted_from: str | None = None  # the event that months are counted from
    month: Month | None = None  # the month that was chosen, which every snapshot must be of
    accept_without_refused_rows: bool = False
    quiet: frozenset[tuple[str, Month]] = frozenset()  # extract, month in which nothing happened


def check(
    sources: Sequence[Source], beside: Beside, folder: Path, tell: Progress = lambda _: None
) -> Checked:
    """Every file's rows and every problem found; nothing is changed.

    Rows are streamed through a database on disk: memory does not grow with the files. The accepted
    ones are left in the folder, which is the caller's.
    """
    working = folder / "check.duckdb"
    with duckdb.connect(
        str(working),
        config={"temp_directory": str(folder / "spill"), "memory_limit": MEMORY},
    ) as connection:
        create_casts(connection, beside.typist.queries)
        create_limits(connection)
        _set_clock(connection, beside.today)
        checked = _Check(connection, beside, folder, tell).answer(sources)
    working.unlink(missing_ok=True)
    return checked


@dataclass
class _Check:
    """One check on its way."""

    connection: duckdb.DuckDBPyConnection
    beside: Beside
    folder: Path
    tell: Progress
    found: Tally = field(default_factory=Tally)
    opened: list[Opened] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    lists: set[str] = field(default_factory=set)  # code lists whose macros are made

    def answer(self, sources: Sequence[Source]) -> Checked:
        """The whole answer, problems in the order of files and rows."""
        apart, problems = unpacked_sources(sources)
        self.found.extend(problems)
        unreadable = {p.file for p in problems if p.severity is Severity.ERROR}
        named = self._sheets_apart(_named_apart(apart), unreadable)
        twice = dropped_twice(named)
        self.found.extend(twice.values())
        for source in named:
            if source.name not in twice and source.name not in unreadable:
                self._take_in(source)
        self._look_across()
        files = self._answers()
        listed = tuple(
            files.get(source.name) or unread(source, is_same_again=source.name in twice)
            for source in named
        )
        return Checked(listed, tuple(_in_order(named, self.found.listed)), self.found.totals())

    def _sheets_apart(self, sources: Sequence[Source], unreadable: Set[str]) -> list[Source]:
        """The sources, each sheet of a workbook by itself where all of them are asked for."""
        apart: list[Source] = []
        for source in sources:
            if source.name in unreadable:
                apart.append(source)
                continue
            parts, told = each_sheet(source, self.beside.typist.contracts)
            apart.extend(parts)
            self.found.extend(told)
        return apart

    def _take_in(self, source: Source) -> None:
        """Read one file through; a file that stops being read leaves nothing but its problems."""
        try:
            file = open_file(source, self.beside.typist.contracts)
            look = Look(
                self.connection,
                source.name,
                file.contract,
                self.beside.typist.codes,
                f"looked_{len(self.looks)}",
                file.reading.cells_a_row,
            )
            self._make_code_macros(file.contract)
            look.take_in(_told(file, self.tell))
            file.finish()
            look.note_mended(file.reading.mended)
        except UnreadableFileError as error:
            self.found.extend(error.problems)
            return
        self.found.merge(file.reading.found)
        self.tell(f"Checking {source.name}")
        repeated, copies = set_aside_repeated(look)
        file.reading.set_aside += copies
        self.found.merge(repeated)
        self.found.merge(find_problems(look))
        self.opened.append(file)
        self.looks.append(look)

    def _make_code_macros(self, contract: Contract) -> None:
        """Those that a file of the contract is typed by, once however many files need them."""
        wanted = lists_in(contract) - self.lists
        create_code_macros(self.connection, self.beside.typist.codes, wanted)
        self.lists |= wanted

    def _look_across(self) -> None:
        """Ask the rules across files; again without refused rows, when those are to be left out."""
        self.tell("Comparing the files with each other and with what is published")
        beside = self.beside
        across = Across(self.connection, beside.typist.queries, beside.indicators, beside.districts)
        leave_out = self.beside.accept_without_refused_rows
        known = self.found.copy()
        for _ in range(ROUNDS if leave_out else 1):
            refused = self._refused()
            across_files = across.problems(self._incoming(without_refused=leave_out), known)
            self.found = known.copy()
            self.found.merge(across_files)
            if self._refused() == refused:
                break
            # Rows left out from here on: the next round does not see them, and they stay told.
            known.extend(p for p in across_files.listed if p.severity is Severity.REFUSED)

    def _refused(self) -> int:
        return sum(look.refused_rows() for look in self.looks)

    def _incoming(self, *, without_refused: bool) -> Incoming:
        return Incoming(
            self.connection,
            self.beside.typist.contracts,
            self.beside.published,
            self.looks,
            self.beside.typist.queries,
            self.beside.covers,
            without_refused=without_refused,
        )

    def _answers(self) -> dict[str, CheckedFile]:
        repeats = repeated_files(self.opened, self.looks, self.beside.published, self._said())
        self.found.extend(repeats.problems)
        changes = self._changes()
        wrong = {p.file for p in self.found.listed if p.severity is Severity.ERROR}
        incoming = self._incoming(without_refused=False)
        months: dict[str, tuple[MonthRows, ...]] = {}
        for look in self.looks:
            published = incoming.published_rows(look.contract)
            months[look.file] = incoming.month_rows(look, published)
            self.found.extend(
                shrunken_months(look.file, look.contract, months[look.file], of_months(published))
            )
        pairs = zip(self.opened, self.looks, strict=True)
        return {
            look.file: answer_for(
                file,
                look,
                repeats,
                kept=None if look.file in wrong else self._kept(look),
                month_rows=months[look.file],
                changes=changes[look.file].sentences if look.file in changes else (),
            )
            for file, look in pairs
        }

    def _said(self) -> Said:
        beside = self.beside
        this_month = Month.of(beside.today)
        return Said(beside.month, beside.covers, beside.quiet, this_month)

    def _changes(self) -> dict[str, Changes]:
        """What the files replace of lists and publications; each row and figure is told."""
        beside = self.beside
        replacing = Replacing(
            self.connection, beside.published, beside.typist.queries, beside.counted_from
        )
        changes = replacing.changes(self.looks)
        for change in changes.values():
            self.found.extend(change.problems)
        return changes

    def _kept(self, look: Look) -> KeptRows:
        """The accepted rows, written to the folder."""
        place = self.folder / look.table
        rows, typed = place.with_suffix(".parquet"), place.with_suffix(".typed")
        count = look.write_accepted(rows)
        if not is_local(look.contract):
            return KeptRows(count, rows, None, "")
        look.write_typed(typed)
        return KeptRows(count, rows, typed, self.beside.typist.recipe(look.contract))


def _told(file: Opened, tell: Progress) -> Iterator[pa.RecordBatch]:
    """The file's batches, the reader told how far they have come."""
    for batch in file.reading.batches():
        yield batch
        tell(f"Reading {file.source.name}: {file.reading.rows_in:,} rows")


def _named_apart(sources: Sequence[Source]) -> list[Source]:
    """The sources, a second one of the same name marked as such."""
    seen: dict[str, int] = {}
    apart: list[Source] = []
    for source in sources:
        seen[source.name] = seen.get(source.name, 0) + 1
        mark = f" ({seen[source.name]})" if seen[source.name] > 1 else ""
        apart.append(replace(source, name=source.name + mark) if mark else source)
    return apart


def _set_clock(connection: duckdb.DuckDBPyConnection, today: date) -> None:
    connection.execute("create or replace temp table clock (today date)")
    connection.execute("insert into clock values ($today)", {"today": today})


def _in_order(sources: Sequence[Source], problems: Sequence[Problem]) -> list[Problem]:
    """By file as they were dropped, then by row, what is true of the whole file first."""
    place = {source.name: number for number, source in enumerate(sources)}
    return sorted(problems, key=lambda p: (place[p.file], p.row is not None, p.row or 0))
