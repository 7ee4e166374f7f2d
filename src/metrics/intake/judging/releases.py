"""What a release of a publication does to the published figures: counted, and each change listed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb

from metrics.holdings.published import counting_select, published_select
from metrics.intake.judging.looking import Look
from metrics.intake.telling.checked import Changes
from metrics.intake.telling.faults import fault
from metrics.model.problem import Problem
from metrics.sql.text import literal

ABOVE = 1_000_000_000  # the dropped files come after every batch that is kept


@dataclass(frozen=True)
class Figure:
    """One figure of a dropped file beside the published one."""

    file_row: int
    series: str
    name: str
    period_end: date
    old: str
    new: str
    fate: str  # new | revised | withdrawn | same | left


def release_changes(
    connection: duckdb.DuckDBPyConnection, looks: Sequence[Look], now: str | None, queries: Path
) -> dict[str, Changes]:
    """What the files of one publication do to its figures, by file name.

    `now` is a SELECT of the rows of its published batches, as written, with lot.
    """
    _lay_out(connection, looks, now, queries)
    found = _figures(connection, queries)
    released = _released(connection)
    return {look.file: _told(look, found.get(look.file, []), released) for look in looks}


def _lay_out(
    connection: duckdb.DuckDBPyConnection, looks: Sequence[Look], now: str | None, queries: Path
) -> None:
    """Tables figures_every, figures_dropped, figures_now and figures_then; files say whose they are."""
    contract = looks[0].contract
    rows = [
        f"select *, cast({ABOVE + place} as integer) as lot from ({look.accepted()})"
        for place, look in enumerate(looks)
    ]
    parts = [
        f"select *, {literal(look.file)} as file from ({published_select(contract, f'({own})')})"
        for look, own in zip(looks, rows, strict=True)
    ]
    if now is not None:
        published = published_select(contract, f"({now})")
        parts.append(f"select *, cast(null as varchar) as file from ({published})")
    run = connection.execute
    run(f"create or replace temp table figures_every as {' union all by name '.join(parts)}")
    tables = {
        "figures_dropped": "select * from figures_every where file is not null",
        "figures_now": counting_select("(select * from figures_every where file is null)", queries),
        "figures_then": counting_select("figures_every", queries),
    }
    for name, select in tables.items():
        run(f"create or replace temp table {name} as {select}")


def _figures(connection: duckdb.DuckDBPyConnection, queries: Path) -> dict[str, list[Figure]]:
    question = (queries / "published" / "release_changes.sql").read_text(encoding="utf-8")
    found: dict[str, list[Figure]] = {}
    for file, row, series, name, end, old, old_symbol, new, symbol, fate in connection.execute(
        question
    ).fetchall():
        figure = Figure(row, series, name, end, _cell(old, old_symbol), _cell(new, symbol), fate)
        found.setdefault(file, []).append(figure)
    return found


def _released(connection: duckdb.DuckDBPyConnection) -> dict[str | None, date]:
    """The last period each file's release tells of; of None, the newest published one's."""
    rows = connection.execute("select file, max(release_end) from figures_every group by file")
    return dict(rows.fetchall())


def _told(look: Look, figures: Sequence[Figure], released: dict[str | None, date]) -> Changes:
    counts = Counter(figure.fate for figure in figures)
    told = f"{look.release_named()}: {_counted(counts)}."
    if left := counts["left"]:
        told += (
            " One figure is left as a newer release has it."
            if left == 1
            else f" {left:,} figures are left as a newer release has them."
        )
    return Changes((told,), tuple(_problems(look, figures, released)))


def _counted(counts: Counter[str]) -> str:
    """How many are new, revised, no longer given and the same: none is said, not left out."""
    new = counts["new"]
    return (
        f"{f'{new:,}' if new else 'no'} figure{'' if new == 1 else 's'} new, "
        f"{_number(counts['revised'])} changed, {_number(counts['withdrawn'])} no longer given, "
        f"{_number(counts['same'])} the same"
    )


def _number(count: int) -> str:
    return f"{count:,}" if count else "none"


def _problems(
    look: Look, figures: Sequence[Figure], released: dict[str | None, date]
) -> Iterator[Problem]:
    own, newest = released.get(look.file), released.get(None)
    if own and newest and own < newest:
        yield fault(
            look.file,
            "release-older",
            f"This release tells of years to {_day(own)}; a newer one, to {_day(newest)}, is "
            "published. Where both have a figure the newer release's stays.",
            "Nothing to do: only what the newer release leaves out would be added.",
        )
    for figure in figures:
        if figure.fate == "revised":
            yield _change(look, figure, "figure-revised", figure.new)
        elif figure.fate == "withdrawn":
            said = f"“{figure.new}”, which is no figure"
            yield _change(look, figure, "figure-withdrawn", said)


def _change(look: Look, figure: Figure, rule: str, becomes: str) -> Problem:
    return fault(
        look.file,
        rule,
        f"{figure.name}, year to {_day(figure.period_end)}: {figure.old} would become {becomes}.",
        "Nothing to do, if the publisher has revised it.",
        row=look.spreadsheet_row(figure.file_row),
        column=figure.series.partition(".")[2],
        value=figure.new,
    )


def _cell(value: Decimal | None, symbol: str | None) -> str:
    return f"{value.normalize():f}" if value is not None else symbol or ""


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
