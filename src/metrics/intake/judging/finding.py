"""What is wrong with one file's cells, rows and keys: counted in one pass, listed where any are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import duckdb

from metrics.errors import DefinitionError
from metrics.intake.judging.cell_conditions import is_local, not_plain, written
from metrics.intake.judging.cell_rule import CellRule
from metrics.intake.judging.cell_rules import CELL_RULES
from metrics.intake.judging.looking import KEY_MARK, Look
from metrics.intake.judging.quoting import quoted_cell, without_marks
from metrics.intake.judging.repairs import NOTICES, REPAIRS
from metrics.intake.judging.swapped_days import swapped_days
from metrics.intake.telling.faults import fault, shortened
from metrics.intake.telling.tallies import LISTED, Tally
from metrics.model.contract import Column, ColumnType, Rule
from metrics.model.problem import Problem, Severity

AT_ONCE = 80  # conditions counted in one pass
Spoilt = set[tuple[int | None, str | None]]


@dataclass(frozen=True)
class Question:
    """One rule asked of one column."""

    rule: CellRule
    column: Column
    condition: str


def find_problems(look: Look) -> Tally:
    """Every problem of a cell, then of a row, then of the keys; refused rows are noted in the look."""
    found = Tally()
    spoilt: Spoilt = set()
    for question, count in _asked(look, (*CELL_RULES, *REPAIRS, *NOTICES)):
        listed = list(_cells(look, question))
        found.extend(listed)
        if not question.rule.is_once:
            found.count_more(listed[0], count - len(listed))
        if question.rule.severity is not Severity.WARNING:
            spoilt.update((p.row, p.column) for p in listed)
        if question.rule.severity is Severity.REFUSED:
            refuse(look, question.condition)
    for swapped, condition in swapped_days(look):
        found.extend(swapped)
        refuse(look, condition)
    found.extend(p for p in _rows(look) if (p.row, p.column) not in spoilt)
    found.extend(_duplicates(look))
    return found


def repaired_rows(look: Look) -> int:
    """How many rows that are not refused were read with the help of a repair."""
    asked = [q.condition for q, _ in _asked(look, REPAIRS)]
    asked.append(f"file_row in (select file_row from {look.mended})")
    any_of = " or ".join(f"coalesce({condition}, false)" for condition in asked)
    kept = f"file_row not in (select file_row from {look.refused})"
    return look.count(f"count(*) filter (where {kept} and ({any_of}))")


def refuse(look: Look, condition: str) -> None:
    """Note the rows for which the condition holds as refused."""
    look.connection.execute(
        f"insert into {look.refused} select file_row from {look.table} where {condition}"
    )


def _asked(look: Look, rules: Sequence[CellRule]) -> Iterator[tuple[Question, int]]:
    """Each rule of each column that any cell breaks, column by column, with how many do."""
    odd = _odd_columns(look)
    questions = [
        Question(rule, column, rule.wrong_when(column, look.contract))
        for column in look.contract.columns
        for rule in rules
        if (rule.asks_of_plain_cells or column.name in odd) and rule.applies(column, look.contract)
    ]
    for start in range(0, len(questions), AT_ONCE):
        some = questions[start : start + AT_ONCE]
        counts = ", ".join(f"count(*) filter (where {q.condition})" for q in some)
        row = look.connection.execute(f"select {counts} from {look.table}").fetchone() or ()
        yield from ((q, n) for q, n in zip(some, row, strict=True) if n)


def _odd_columns(look: Look) -> set[str]:
    """Columns in which any cell is not simply a value of its type."""
    columns = look.contract.columns
    asked = ", ".join(f"coalesce(bool_or({not_plain(column)}), false)" for column in columns)
    row = look.connection.execute(f"select {asked} from {look.table}").fetchone() or ()
    return {column.name for column, is_odd in zip(columns, row, strict=True) if is_odd}


def _cells(look: Look, question: Question) -> Iterator[Problem]:
    rule, column = question.rule, question.column
    after = rule.after(column) if rule.after else "null"
    limit = 1 if rule.is_once else LISTED
    rows = look.connection.execute(
        f"select file_row, {written(column)}, {after} from {look.table} "
        f"where {question.condition} order by file_row limit {limit}"
    ).fetchall()
    near = _near(look, column)
    for row, value, read_as in rows:
        told = value if _is_quoted_whole(look, rule.severity) else quoted_cell(value or "", near)
        message = rule.message(column, (value or "") if rule.hides_value else shortened(told))
        yield Problem(
            look.file,
            look.spreadsheet_row(row),
            column.name,
            None if rule.hides_value else told or None,
            rule.code,
            rule.severity,
            message.replace("{after}", str(read_as))
            if told == value
            else without_marks(message, told),
            _with_codes(look, column, rule.mend(column, value or "")),
            read_as,
        )


def _is_quoted_whole(look: Look, severity: Severity) -> bool:
    """A row that loads is kept anyway, and a publication names nobody."""
    return severity is Severity.WARNING or not is_local(look.contract)


def _near(look: Look, column: Column) -> tuple[str, ...]:
    """Spellings of the column's codes, which a cell that is near one may be quoted for."""
    if column.type is ColumnType.BOOLEAN:
        return ("yes", "no")
    if column.codes is None:
        return ()
    codes = look.codes.of(column.codes)
    return tuple(text.lower() for code in codes for text in (code.code, code.label))


def _with_codes(look: Look, column: Column, mend: str) -> str:
    if column.codes is None or "{codes}" not in mend:
        return mend
    return mend.replace("{codes}", ", ".join(code.code for code in look.codes.of(column.codes)))


def _rows(look: Look) -> Iterator[Problem]:
    """Rows that break a rule of their contract. Raises DefinitionError when its SQL is wrong."""
    for rule in look.contract.rules:
        column = look.contract.column(rule.column)
        try:
            found = look.connection.execute(
                f"select file_row, {written(column)} from {look.table} "
                f"where {rule.wrong_when} order by file_row"
            ).fetchmany(LISTED + 1)  # one more, so that it is seen that there are more
            if rule.severity is Severity.REFUSED and found:
                refuse(look, rule.wrong_when)
        except duckdb.Error as error:
            raise DefinitionError(
                f"{look.contract.id}.toml: rule {rule.code}: wrong_when: {error}"
            ) from error
        near = _near(look, column)
        yield from (_row_problem(look, rule, row, value, near) for row, value in found)


def _row_problem(
    look: Look, rule: Rule, row: int, value: str | None, near: tuple[str, ...]
) -> Problem:
    return Problem(
        look.file,
        look.spreadsheet_row(row),
        rule.column,
        value if _is_quoted_whole(look, rule.severity) else quoted_cell(value or "", near) or None,
        rule.code,
        rule.severity,
        rule.message,
        rule.mend,
    )


def _duplicates(look: Look) -> Iterator[Problem]:
    """Rows that share their key."""
    contract, table = look.contract, look.table
    needed = [f'"{c.name}"' for c in contract.columns if c.name in contract.key and c.required]
    whole = " and ".join(f"{name} is not null" for name in needed) or "true"
    found = look.connection.execute(
        f"with repeated as (select key_text, min(file_row) as first_row, count(*) as times "
        f"from {table} where {whole} and hash(key_text) in (select mark from {look.repeated}) "
        "group by key_text having count(*) > 1) "
        f"select t.file_row, replace(t.key_text, {KEY_MARK}, ', '), r.first_row, r.times "
        f"from {table} as t inner join repeated as r on t.key_text = r.key_text "
        f"order by t.file_row limit {LISTED + 1}"
    ).fetchall()
    names = ", ".join(contract.key)
    for row, key, first, times in found:
        yield fault(
            look.file,
            "key-repeated",
            f"{times} rows have the same {names}; the first is row {look.spreadsheet_row(first)}.",
            "Keep the row that is right and remove the others.",
            row=look.spreadsheet_row(row),
            column=contract.key[0] if len(contract.key) == 1 else names,
            value=", ".join(quoted_cell(part) for part in key.split(", ")),
        )
