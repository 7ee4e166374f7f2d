"""Series of the tests through the steps of queries/words: the three answers and their numbers, month by month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from metrics.model.home import ROOT
from metrics.model.month import Month
from metrics.sql.rows import insert_rows
from metrics.sql.steps import run_folder

QUERIES = ROOT / "queries"
FIRST = Month(2020, 1)
SERIES = (
    "series_id integer, improvement_direction varchar, process varchar, carry double, "
    "scale integer, step integer"
)
VALUES = (
    "series_id integer, month date, value double, is_rebase boolean, "
    "numerator decimal(18, 6), denominator decimal(18, 6)"
)
Told = Mapping[str, object]
Row = tuple[object, ...]


@dataclass(frozen=True)
class WordSeries:
    """One series, a value a month; rebases are the places, from 0, where a new base starts.

    A share has what its percentages are of, in whole numbers; anything else has no denominators.
    """

    values: tuple[float | None, ...]
    process: str = "value"
    carry: float = 0.0
    direction: str = "increase"
    denominators: tuple[int, ...] = ()
    step: int = 0
    rebases: tuple[int, ...] = ()

    @property
    def scale(self) -> int:
        return 100 if self.denominators else 1

    def numerator(self, place: int) -> float | None:
        value = self.values[place]
        if value is None or not self.denominators:
            return value
        return round(value * self.denominators[place] / 100)

    def cut(self, months: int) -> "WordSeries":
        """The series as it was after so many months."""
        return WordSeries(
            self.values[:months], self.process, self.carry, self.direction,
            self.denominators[:months], self.step, tuple(r for r in self.rebases if r < months),
        )  # fmt: skip


def share_of(
    parts: Sequence[int | None],
    wholes: Sequence[int],
    carry: float = 0.0,
    direction: str = "increase",
) -> WordSeries:
    """So many of so many each month, in percent."""
    pairs = zip(parts, wholes, strict=True)
    values = tuple(None if part is None else 100 * part / whole for part, whole in pairs)
    return WordSeries(values, "share", carry, direction, tuple(wholes), step=100)


def told(every: Sequence[WordSeries]) -> list[list[Told]]:
    """The months with a value of each series, in the order given: a row of measure_words each."""
    with told_by(*rows_of(every)) as connection:
        answer = connection.execute("select * from measure_words order by series_id, month")
        names = [column[0] for column in answer.description or ()]
        months: list[list[Told]] = [[] for _ in every]
        for row in answer.fetchall():
            months[int(row[0])].append(dict(zip(names, row, strict=True)))
        return months


def rows_of(every: Sequence[WordSeries]) -> tuple[list[Row], list[Row]]:
    """The series as rows of word_series and of word_values."""
    series: list[Row] = [
        (n, s.direction, s.process, s.carry, s.scale, s.step) for n, s in enumerate(every)
    ]
    values: list[Row] = [
        (n, FIRST.plus(place).first_day, value, place in s.rebases, s.numerator(place),
         s.denominators[place] if s.denominators else None)
        for n, s in enumerate(every)
        for place, value in enumerate(s.values)
    ]  # fmt: skip
    return series, values


def told_by(
    series: Sequence[Row], values: Sequence[Row], threads: int = 2
) -> duckdb.DuckDBPyConnection:
    """A database in which the steps have run over these rows."""
    connection = duckdb.connect(":memory:", config={"threads": threads})
    connection.execute(f"create temp table word_series ({SERIES})")
    connection.execute(f"create temp table word_values ({VALUES})")
    insert_rows(connection, "word_series", series)
    insert_rows(connection, "word_values", values)
    run_folder(connection, QUERIES / "words")
    run_folder(connection, QUERIES / "told")
    return connection


def column(months: Sequence[Told], name: str) -> list[object]:
    return [month[name] for month in months]
