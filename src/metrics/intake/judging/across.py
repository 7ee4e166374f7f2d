"""Runs the rules that look across files over what would count if the files were loaded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from metrics.errors import DefinitionError
from metrics.intake.judging.file_checks import FileCheck, load_file_checks
from metrics.intake.judging.incoming import Incoming
from metrics.intake.judging.made_checks import made_checks
from metrics.intake.judging.quoting import quoted_cell, without_marks
from metrics.intake.telling.faults import shortened
from metrics.intake.telling.tallies import LISTED, Tally
from metrics.model.problem import Problem, Severity

INDICATORS = "indicator_ids"


@dataclass(frozen=True)
class Across:
    """The rules of queries/checks, asked of what would count."""

    connection: duckdb.DuckDBPyConnection
    queries: Path
    indicators: Mapping[str, str]  # id -> unit
    districts: tuple[str, ...] = ()  # the council's own

    def problems(self, incoming: Incoming, known: Tally) -> Tally:
        """Every problem between the files, and between them and what is published.

        A cell that already has a problem is not reported again. Refused rows are noted in their look.
        """
        spoilt = {_place(p) for p in known.listed if p.row and p.severity is not Severity.WARNING}
        self._lay_out_indicators()
        self._lay_out_districts()
        found: dict[Problem, None] = {}
        rules = [*load_file_checks(self.queries / "checks"), *made_checks(incoming.contracts)]
        for rule in sorted(rules, key=lambda rule: rule.severity is not Severity.REFUSED):
            if incoming.extracts & set(rule.extracts):
                asked = [p for p in self._ask(incoming, rule) if _place(p) not in spoilt]
                found.update(dict.fromkeys(asked))
                if rule.severity is not Severity.WARNING:
                    spoilt.update(_place(p) for p in asked if p.row)
        tally = Tally()
        tally.extend(found)
        return tally

    def _lay_out_indicators(self) -> None:
        self.connection.execute(
            "create or replace temp table indicator_ids (id varchar, unit varchar)"
        )
        for named in sorted(self.indicators.items()):
            self.connection.execute("insert into indicator_ids values (?, ?)", named)

    def _lay_out_districts(self) -> None:
        run = self.connection.execute
        run("create or replace temp table council_districts (name varchar)")
        for name in self.districts:
            run("insert into council_districts values (?)", [name])

    def _ask(self, incoming: Incoming, rule: FileCheck) -> Iterator[Problem]:
        if INDICATORS in rule.needs and not self.indicators:
            return
        for extract in (*rule.extracts, *rule.beside):
            incoming.rows(extract)
        absent = [n for n in rule.needs if n != INDICATORS and not incoming.rows(n)]
        if absent:
            yield from _unanswerable(incoming, rule, absent)
            return
        looks = {look.file: look for look in incoming.looks}
        for file, file_row, found in self._broken(incoming, rule):
            row = None if file_row is None else looks[file].spreadsheet_row(file_row)
            is_cell = rule.severity is Severity.REFUSED and found is not None
            value = quoted_cell(found or "") if is_cell else found
            # Of a whole file the value is the rule's own words, of a row a cell.
            said = shortened(value) if row is not None else value or ""
            message = without_marks(rule.message.replace("{value}", said), value or "")
            yield Problem(
                file, row, rule.column, value, rule.code, rule.severity, message, rule.mend
            )

    def _broken(
        self, incoming: Incoming, rule: FileCheck
    ) -> list[tuple[str, int | None, str | None]]:
        """File, row and value of what breaks the rule. Raises DefinitionError when its SQL is wrong."""
        run = self.connection.execute
        try:
            run(
                "create or replace temp table broken as select file, file_row, "
                f"cast(value as varchar) as value from (\n{rule.sql}\n) as found "
                "where file is not null"
            )
        except duckdb.Error as error:
            raise DefinitionError(f"{rule.code}.sql: the SQL: {error}") from error
        if rule.severity is Severity.REFUSED:
            for look in incoming.looks:
                run(
                    f"insert into {look.refused} select file_row from broken where file = $file",
                    {"file": look.file},
                )
        return run(
            "select file, file_row, value from broken order by file, file_row, value "
            f"limit {LISTED + 1}"
        ).fetchall()


def _place(problem: Problem) -> tuple[str, int | None, str | None]:
    return (problem.file, problem.row, problem.column)


def _unanswerable(incoming: Incoming, rule: FileCheck, absent: list[str]) -> Iterator[Problem]:
    """One error a file when a rule that refuses cannot be answered; nothing for a mere warning."""
    if rule.severity in (Severity.WARNING, Severity.ASKS):
        return
    for look in incoming.looks_of(rule.extracts):
        for extract in absent:
            title = incoming.contracts[extract].title
            yield Problem(
                look.file,
                None,
                None,
                None,
                f"{extract}-not-loaded".replace("_", "-"),
                Severity.ERROR,
                f"This extract refers to another that has not been loaded yet: {title}.",
                f"Load {title} first, or together with this file.",
            )
