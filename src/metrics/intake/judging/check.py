"""The check: every file beside what is published, every problem found, nothing changed."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from metrics.holdings.casts import create_casts
from metrics.intake.contract.empty_months import Said
from metrics.intake.contract.opening import Opened, open_file, unpacked_sources
from metrics.intake.files.sources import Source
from metrics.intake.judging.across import Across
from metrics.intake.judging.answer import answer_for, unread
from metrics.intake.judging.finding import find_problems
from metrics.intake.judging.looking import Look
from metrics.intake.judging.month_rows import month_rows
from metrics.intake.judging.repeats import dropped_twice, repeated_files
from metrics.intake.judging.replacing import Replacing
from metrics.intake.judging.standing import Standing
from metrics.intake.telling.checked import Checked, CheckedFile
from metrics.intake.telling.faults import UnreadableFileError
from metrics.intake.telling.tallies import Tally
from metrics.model.contract import Contract
from metrics.model.home import ROOT
from metrics.model.month import Month
from metrics.model.problem import Problem, Severity
from metrics.registry.codes import Codes

QUERIES = ROOT / "queries"
MEMORY = "1GB"  # of the check's database; what is more goes to disk
ROUNDS = 6  # of refusing rows that refer to refused rows
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Beside:
    """What files are checked beside, and what the person loading them has said."""

    contracts: Mapping[str, Contract]
    codes: Codes
    current: Mapping[str, Sequence[Path]]  # Parquet of the published batches, oldest first
    today: date
    covers: tuple[Month, Month] | None = None
    indicators: Collection[str] = ()  # ids that lists may name; unchecked when empty
    month: Month | None = None  # the month that was chosen, which every snapshot must be of
    accept_without_refused_rows: bool = False
    quiet: frozenset[tuple[str, Month]] = frozenset()  # extract, month in which nothing happened


def check(sources: Sequence[Source], beside: Beside, tell: Progress = lambda _: None) -> Checked:
    """Every file's rows and every problem found; nothing is changed.

    Rows are streamed through a database on disk: memory does not grow with the files.
    """
    workshop = TemporaryDirectory(prefix="engine-room-check-")
    folder = Path(workshop.name)
    with duckdb.connect(
        str(folder / "check.duckdb"),
        config={"temp_directory": str(folder / "spill"), "memory_limit": MEMORY},
    ) as connection:
        create_casts(connection, QUERIES, beside.codes)
        _set_clock(connection, beside.today)
        checked = _Check(connection, beside, workshop, tell).answer(sources)
    (folder / "check.duckdb").unlink(missing_ok=True)
    return checked


@dataclass
class _Check:
    """One check on its way."""

    connection: duckdb.DuckDBPyConnection
    beside: Beside
    workshop: TemporaryDirectory[str]
    tell: Progress
    found: Tally = field(default_factory=Tally)
    opened: list[Opened] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)

    def answer(self, sources: Sequence[Source]) -> Checked:
        """The whole answer, problems in the order of files and rows."""
        apart, problems = unpacked_sources(sources)
        named = _named_apart(apart)
        self.found.extend(problems)
        twice = dropped_twice(named)
        self.found.extend(twice.values())
        unreadable = {problem.file for problem in problems}
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

    def _take_in(self, source: Source) -> None:
        """Read one file through; a file that stops being read leaves nothing but its problems."""
        try:
            file = open_file(source, self.beside.contracts)
            look = Look(
                self.connection,
                source.name,
                file.contract,
                self.beside.codes,
                f"looked_{len(self.looks)}",
                file.reading.cells_a_row,
            )
            look.take_in(_told(file, self.tell))
            file.finish()
        except UnreadableFileError as error:
            self.found.extend(error.problems)
            return
        self.found.merge(file.reading.found)
        self.tell(f"Checking {source.name}")
        self.found.merge(find_problems(look))
        self.opened.append(file)
        self.looks.append(look)

    def _look_across(self) -> None:
        """Ask the rules across files; again without refused rows, when those are to be left out."""
        self.tell("Comparing the files with each other and with what is published")
        across = Across(self.connection, QUERIES, self.beside.indicators)
        leave_out = self.beside.accept_without_refused_rows
        known = self.found.copy()
        for _ in range(ROUNDS if leave_out else 1):
            refused = self._refused()
            standing = Standing(
                self.connection,
                self.beside.contracts,
                self.beside.current,
                self.looks,
                QUERIES,
                self.beside.covers,
                without_refused=leave_out,
            )
            across_files = across.problems(standing, known)
            self.found = known.copy()
            self.found.merge(across_files)
            if self._refused() == refused:
                break
            # Rows left out from here on: the next round does not see them, and they stay told.
            known.extend(p for p in across_files.listed if p.severity is Severity.REFUSED)

    def _refused(self) -> int:
        return sum(look.refused_rows() for look in self.looks)

    def _answers(self) -> dict[str, CheckedFile]:
        said = Said(self.beside.month, self.beside.covers, self.beside.quiet)
        repeats = repeated_files(self.opened, self.looks, self.beside.current, said)
        self.found.extend(repeats.problems)
        replacing = Replacing(self.connection, self.beside.current, QUERIES)
        changes = replacing.changes(self.looks)
        for change in changes.values():
            self.found.extend(change.problems)
        wrong = {p.file for p in self.found.listed if p.severity is Severity.ERROR}
        pairs = zip(self.opened, self.looks, strict=True)
        return {
            look.file: answer_for(
                file,
                look,
                repeats,
                has_errors=look.file in wrong,
                path=Path(self.workshop.name) / f"{look.table}.parquet",
                workshop=self.workshop,
                month_rows=month_rows(
                    self.connection, look, self.beside.current.get(look.contract.id, ())
                ),
                changes=changes[look.file].sentences if look.file in changes else (),
            )
            for file, look in pairs
        }


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
        apart.append(Source(source.name + mark, source.content, source.sheet) if mark else source)
    return apart


def _set_clock(connection: duckdb.DuckDBPyConnection, today: date) -> None:
    connection.execute("create or replace temp table clock (today date)")
    connection.execute("insert into clock values ($today)", {"today": today})


def _in_order(sources: Sequence[Source], problems: Sequence[Problem]) -> list[Problem]:
    """By file as they were dropped, then by row, what is true of the whole file first."""
    place = {source.name: number for number, source in enumerate(sources)}
    return sorted(problems, key=lambda p: (place[p.file], p.row is not None, p.row or 0))
