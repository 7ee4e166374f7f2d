"""The check: every file beside what is published, every problem found, nothing changed."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import gettempdir

import duckdb

from metrics.intake.across import problems_across
from metrics.intake.answer import answer_for, unrecognised
from metrics.intake.casts import create_casts
from metrics.intake.checked import Checked, CheckedFile
from metrics.intake.faults import UnreadableFileError
from metrics.intake.looking import Look
from metrics.intake.opening import Opened, open_file
from metrics.intake.repeats import repeated_files
from metrics.intake.sources import Source
from metrics.intake.standing import Standing
from metrics.model.contract import Contract
from metrics.model.month import Month
from metrics.model.places import ROOT
from metrics.model.problem import Problem
from metrics.registry.codes import Codes

QUERIES = ROOT / "queries"


def check(
    sources: Sequence[Source],
    *,
    contracts: Mapping[str, Contract],
    codes: Codes,
    current: Mapping[str, Sequence[Path]],
    today: date,
    covers: tuple[Month, Month] | None = None,
    indicators: Collection[str] = (),
) -> Checked:
    """Every file's rows and every problem found; nothing is changed.

    `current` holds the Parquet files of the published batches of each extract, oldest first;
    `indicators` the ids that targets and areas for improvement may name (unchecked when empty).
    """
    sources = _named_apart(sources)
    files: dict[str, CheckedFile] = {}
    problems: list[Problem] = []
    with duckdb.connect(":memory:", config={"temp_directory": gettempdir()}) as connection:
        create_casts(connection, QUERIES, codes)
        _set_clock(connection, today)
        opened: list[Opened] = []
        for source in sources:
            try:
                opened.append(open_file(source, contracts))
            except UnreadableFileError as error:
                problems.extend(error.problems)
                files[source.name] = unrecognised(source)
        looks = [_look(connection, number, file, codes) for number, file in enumerate(opened)]
        for file, look in zip(opened, looks, strict=True):
            problems.extend((*file.problems, *look.problems()))
        standing = Standing(connection, contracts, current, looks, QUERIES, covers)
        problems.extend(problems_across(connection, standing, QUERIES, indicators, problems))
        repeats = repeated_files(opened, looks, current)
        problems.extend(repeats.problems)
        for file, look in zip(opened, looks, strict=True):
            files[file.source.name] = answer_for(file, look, problems, repeats)
    return Checked(tuple(files[s.name] for s in sources), tuple(_in_order(sources, problems)))


def _named_apart(sources: Sequence[Source]) -> list[Source]:
    """The sources, a second one of the same name marked as such."""
    seen: dict[str, int] = {}
    apart: list[Source] = []
    for source in sources:
        seen[source.name] = seen.get(source.name, 0) + 1
        mark = f" ({seen[source.name]})" if seen[source.name] > 1 else ""
        apart.append(Source(source.name + mark, source.content))
    return apart


def _set_clock(connection: duckdb.DuckDBPyConnection, today: date) -> None:
    connection.execute("create or replace temp table clock (today date)")
    connection.execute("insert into clock values ($today)", {"today": today})


def _look(connection: duckdb.DuckDBPyConnection, number: int, file: Opened, codes: Codes) -> Look:
    look = Look(connection, file.source.name, file.contract, codes, f"looked_{number}")
    connection.register("written", file.written)
    look.lay_out("written")
    connection.unregister("written")
    return look


def _in_order(sources: Sequence[Source], problems: Sequence[Problem]) -> list[Problem]:
    """By file as they were dropped, then by row, what is true of the whole file first."""
    place = {source.name: number for number, source in enumerate(sources)}
    return sorted(problems, key=lambda p: (place[p.file], p.row is not None, p.row or 0))
