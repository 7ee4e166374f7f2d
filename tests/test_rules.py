"""A test beside each rule of the door: tests/rules/<code>.toml, or a file built here.

Each case states the rows that break the rule, and rows beside them that do not. What is found must be
what is expected, of this rule and of no other.
"""

import csv
import io
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from metrics.home import Archive
from metrics.intake import Checked, Source, rule_book
from metrics.model.contract import Contract
from metrics.model.month import Month
from metrics.registry.codes import load_codes
from metrics.registry.contracts import load_contracts
from tests.door import beside, keep, knock
from tests.hostile import HOSTILE
from tests.typed_tables import HOME, usual_cells

RULES = Path(__file__).parent / "rules"
CASES = sorted(RULES.glob("*.toml"))
TODAY = date(2025, 7, 8)
MAY = Month(2025, 5)
CONTRACTS: Mapping[str, Contract] = MappingProxyType(load_contracts(HOME.contracts))
TEAMS = {"teams": [{"team_code": "T1", "valid_from": "2020-01-01"}]}
INDICATORS = {"agency_rate_fte": "percent", "inpost_fte": "fte"}
COUNTED_FROM = "E03"
Case = Mapping[str, object]


def text_of(extract: str, rows: list[dict[str, str]]) -> str:
    """Rows of an extract as a CSV file; cells that a row does not state take their usual value."""
    contract = CONTRACTS[extract]
    full = [{**usual_cells(contract, n, MAY), **row} for n, row in enumerate(rows)]
    names = [c.name for c in contract.columns if any(row.get(c.name) for row in full)]
    out = io.StringIO()
    writer = csv.DictWriter(out, names, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(full)
    return out.getvalue()


def sources_of(case: Case) -> list[Source]:
    """The files that a case drops, its own last; teams come with them unless published."""
    files = {**({} if "published" in case else TEAMS), **dict(case.get("with", {}))}  # type: ignore[call-overload]
    made = [Source(f"{name}.csv", text_of(name, rows).encode()) for name, rows in files.items()]
    extract = str(case.get("extract", "workforce_snapshot"))
    text = str(case["text"]) if "text" in case else text_of(extract, case["rows"])  # type: ignore[arg-type]
    own = Source(
        str(case.get("name", f"{extract}.csv")), text.encode(str(case.get("encoding", "utf-8")))
    )
    made = [source for source in made if source.name != own.name]
    return [*made, *[own] * int(str(case.get("times", 1)))]


def asked(sources: list[Source], case: Case, archive: Archive | None) -> Checked:
    chosen = Month.parse(str(case["month"])) if "month" in case else None
    codes = load_codes(HOME.reference)
    said = {"indicators": INDICATORS, "month": chosen, "counted_from": COUNTED_FROM}
    said["districts"] = tuple(case.get("districts", ()))  # type: ignore[call-overload]
    return knock(sources, beside(CONTRACTS, codes, TODAY, archive, **said))


def publish(case: Case, folder: Path) -> Archive | None:
    """An archive of what the case says is published already."""
    published = case.get("published")
    if not isinstance(published, dict):
        return None
    archive = Archive(folder)
    files = {**TEAMS, **published}
    sources = [Source(f"{name}.csv", text_of(name, rows).encode()) for name, rows in files.items()]
    keep(archive, asked(sources, {}, None).files)
    return archive


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_rule_finds_what_its_case_says_and_nothing_else(path: Path, tmp_path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    checked = asked(sources_of(case), case, publish(case, tmp_path))
    own = [p for p in checked.problems if p.rule == path.stem]
    expected = case["expect"]
    found = [
        {key: getattr(p, key) for key in wanted} for p, wanted in zip(own, expected, strict=False)
    ]
    assert found == expected, case["why"]
    assert len(own) == len(expected), [(p.row, p.column, p.value) for p in own]
    others = {p.rule for p in checked.problems} - {path.stem, *case.get("also", [])}
    assert not others, [p for p in checked.problems if p.rule in others]


@pytest.mark.parametrize("code", HOSTILE)
def test_a_file_that_would_do_harm_or_cannot_be_read_is_refused(code: str) -> None:
    make: Callable[[], Source] = HOSTILE[code]
    checked = asked([make()], {}, None)
    found = [p.rule for p in checked.problems]
    assert found.count(code) == 1
    assert set(found) <= {code, "sheets-not-read", "file-unknown"}
    assert all(p.message and p.mend for p in checked.problems)


def test_every_rule_has_a_case() -> None:
    rules = {entry.code for entry in rule_book(CONTRACTS, HOME.queries)}
    proved = {path.stem for path in CASES} | set(HOSTILE) | {"file-changed"}  # test_sources.py
    assert rules - proved == set()
    assert proved - rules == set()


def test_rules_of_one_name_say_one_thing() -> None:
    told: dict[str, set[str]] = {}
    for entry in rule_book(CONTRACTS, HOME.queries):
        told.setdefault(entry.code, set()).add(str(entry.severity))
    assert all(len(severities) == 1 for severities in told.values())
