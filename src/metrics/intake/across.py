"""Runs the rules that look across files over what would stand if the files were loaded."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import duckdb

from metrics.errors import DefinitionError
from metrics.intake.faults import shortened
from metrics.intake.file_checks import FileCheck, load_file_checks
from metrics.intake.standing import Standing
from metrics.model.problem import Problem, Severity

INDICATORS = "indicator_ids"


def problems_across(
    connection: duckdb.DuckDBPyConnection,
    standing: Standing,
    queries: Path,
    indicators: Collection[str],
    known: Sequence[Problem],
) -> list[Problem]:
    """Every problem between the files, and between them and what is published.

    A cell that already has a problem is not reported again.
    """
    spoilt = {(problem.file, problem.row, problem.column) for problem in known if problem.row}
    connection.execute("create or replace temp table indicator_ids (id varchar)")
    if indicators:
        connection.execute(
            "insert into indicator_ids select unnest($ids)", {"ids": sorted(indicators)}
        )
    found: list[Problem] = []
    for check in load_file_checks(queries / "checks"):
        if standing.incoming & set(check.extracts):
            found.extend(_run(connection, standing, check, bool(indicators)))
    fresh = (p for p in found if (p.file, p.row, p.column) not in spoilt)
    return list(dict.fromkeys(fresh))


def _run(
    connection: duckdb.DuckDBPyConnection,
    standing: Standing,
    check: FileCheck,
    knows_indicators: bool,
) -> Iterator[Problem]:
    if INDICATORS in check.needs and not knows_indicators:
        return
    for extract in (*check.extracts, *check.beside):
        standing.rows(extract)
    absent = [n for n in check.needs if n != INDICATORS and not standing.rows(n)]
    if absent:
        yield from _unanswerable(standing, check, absent)
        return
    for file, row, value in _broken(connection, check):
        message = check.message.replace("{value}", shortened(value))
        yield Problem(
            file, row, check.column, value, check.code, check.severity, message, check.mend
        )


def _broken(
    connection: duckdb.DuckDBPyConnection, check: FileCheck
) -> list[tuple[str, int | None, str | None]]:
    """File, row and value of what breaks the rule. Raises DefinitionError when its SQL is wrong."""
    try:
        return connection.execute(
            f"select file, file_row, cast(value as varchar) from (\n{check.sql}\n) as found "
            "where file is not null order by file, file_row, 3"
        ).fetchall()
    except duckdb.Error as error:
        raise DefinitionError(f"{check.code}.sql: the SQL: {error}") from error


def _unanswerable(standing: Standing, check: FileCheck, absent: Sequence[str]) -> Iterator[Problem]:
    """One error a file when a rule that refuses cannot be answered; nothing for a mere warning."""
    if check.severity is Severity.WARNING:
        return
    for file in standing.files_of(check.extracts):
        for extract in absent:
            title = standing.contracts[extract].title
            yield Problem(
                file,
                None,
                None,
                None,
                f"{extract}-not-loaded".replace("_", "-"),
                Severity.ERROR,
                f"This extract refers to another that has not been loaded yet: {title}.",
                f"Load {title} first, or together with this file.",
            )
