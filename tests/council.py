"""A council small enough to count by hand: two teams, a few months, as extracts."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from io import BytesIO

from openpyxl import Workbook

from metrics.home.shelf import Shelf
from metrics.intake import Source, read_sources
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish.loading import Outcome, load_files
from metrics.publish.press import Load
from metrics.warehouse import Warehouse, open_edition

START = Month(2024, 1)
SAMPLE_AT = datetime(2025, 8, 1, 8, 0, tzinfo=UTC)
LATER = datetime(2027, 1, 15, 9, 0, tzinfo=UTC)


def csv(name: str, header: str, rows: Iterable[str]) -> Source:
    """A file of an analyst's."""
    return Source(f"{name}.csv", "\n".join([header, *rows]).encode())


def teams(codes: Mapping[str, str]) -> Source:
    """Team codes, each with its district."""
    return csv(
        "teams",
        "team_code,team_name,team_type,district,valid_from",
        (
            f"{code},Team {code},safeguarding,{district},2020-01-01"
            for code, district in codes.items()
        ),
    )


def workforce(
    months: Iterable[Month], sizes: Mapping[str, int], *, agency: Mapping[Month, int] | None = None
) -> Source:
    """Full-time employees by team each month, and so many agency workers in the first team."""
    rows = []
    first = next(iter(sizes))
    for month in months:
        day = month.last_day
        for team, size in sizes.items():
            rows += [
                f"{day},{team}-{n},{team},employee,case_holder,yes,1,2020-01-01"
                for n in range(size)
            ]
        rows += [
            f"{day},AG-{n},{first},agency,case_holder,yes,1,2020-01-01"
            for n in range((agency or {}).get(month, 0))
        ]
    return csv(
        "workforce",
        "as_at_date,worker_ref,team_code,worker_type,role,is_registered_sw,fte,start_date",
        rows,
    )


def workbook(name: str, **sheets: Source) -> Source:
    """Files of an analyst's as the sheets of one workbook."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, source in sheets.items():
        sheet = made.create_sheet(title)
        assert isinstance(source.content, bytes)
        for line in source.content.decode().splitlines():
            sheet.append(line.split(","))
    out = BytesIO()
    made.save(out)
    return Source(name, out.getvalue())


def months(count: int) -> list[Month]:
    """So many months from the start."""
    return [START.plus(n) for n in range(count)]


def publish_sample(home: Home, at: datetime = SAMPLE_AT) -> None:
    """Publish the sample council whole, at once: one publication, where a first start tells a story."""
    load = Load(at=at, note="Synthetic sample", loaded_by="Engine Room")
    assert load_files(home, read_sources(sorted(home.sample.glob("*.csv"))), load).edition


def publish(home: Home, *sources: Source, at: datetime = LATER) -> Outcome:
    """Load some files, whatever goes or changes; they must be accepted."""
    outcome = load_files(home, sources, Load(at=at, accept_large_change=True))
    assert outcome.edition is not None, outcome.checked.problems[:2]
    return outcome


def published(home: Home, disclosure: Disclosure = Disclosure.MANAGER) -> Warehouse:
    """The published edition's file for a level."""
    shelf = Shelf(home.editions)
    record = shelf.published()
    assert record is not None
    return open_edition(shelf.file(record.id, disclosure), home)
