"""Every file of the corpus, dropped on the door: what happens is what a careful analyst wants.

Files as HR systems, agency portals, forms teams and spreadsheets make them (README.md). Those the
door does not agree on yet are named in not_yet.toml, which can only shrink. One file in twelve is dropped
with every push, others with the next, and all of them where .ci/long asks for whole proofs.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from metrics.intake import Checked, Source
from tests.corpus.before import (
    COUNTED_FROM,
    INDICATORS,
    council,
    council_with_events,
    definitions,
    nothing,
    teams_alone,
)
from tests.corpus.dropping import CORPUS, File, Outcome, Published
from tests.corpus.verdict import differences
from tests.door import beside, knock
from tests.slices import in_turn

TODAY = date(2025, 7, 8)
# Each maker puts its files into the corpus when it is imported.
MAKERS = (
    "agency_portals",
    "audit_tools",
    "broken_files",
    "characters",
    "events_again",
    "hr_dates",
    "hr_dates_in_doubt",
    "hr_reports",
    "hr_shares",
    "hr_values",
    "lists",
    "months",
    "packages",
    "posts_and_plans",
    "references",
    "supervision_forms",
    "text_encodings",
    "text_files",
    "trackers",
    "workbook_cells",
    "workbook_formats",
    "workbook_sheets",
    "workbook_tables",
    "workbook_xml",
)
for maker in MAKERS:
    import_module(f"tests.corpus.{maker}")
ARCHIVES = {
    Published.NOTHING: nothing,
    Published.TEAMS: teams_alone,
    Published.COUNCIL: council,
    Published.EVENTS: council_with_events,
}
CHOSEN = in_turn(sorted(CORPUS), 12)
NOT_YET: Mapping[str, str] = tomllib.loads(
    (Path(__file__).parent / "not_yet.toml").read_text(encoding="utf-8")
)


def dropped(file: File) -> Checked:
    """The door's answer, beside what is published."""
    sources = [Source(name, content) for name, content in file.beside.items()]
    sources.append(Source(file.name, file.content, file.sheet))
    archive = ARCHIVES[file.published]()
    said = beside(*definitions(), TODAY, archive, indicators=INDICATORS, counted_from=COUNTED_FROM)
    return knock(sources, said)


# One on the list is expected to differ, and fails where it does not.
FILES = [
    pytest.param(name, marks=pytest.mark.xfail(reason=NOT_YET[name], strict=True))
    if name in NOT_YET
    else name
    for name in CHOSEN
]


@pytest.mark.parametrize("name", FILES)
def test_what_happens_to_a_file_is_what_a_careful_analyst_wants(name: str) -> None:
    case = CORPUS[name]
    file = case.make()
    checked = dropped(file)
    found = differences(case.wanted, file, checked)
    said = [
        f"  {p.severity} {p.rule} row {p.row} {p.column}: {p.value!r}" for p in checked.problems
    ]
    assert not found, "\n".join([case.wanted.why, *found, "the door said:", *said])


def test_the_corpus_is_large_and_a_third_of_it_is_ordinary() -> None:
    ordinary = [case for case in CORPUS.values() if case.wanted.outcome is Outcome.READ]
    assert len(CORPUS) >= 200
    assert len(ordinary) * 3 >= len(CORPUS)


def test_what_does_not_agree_yet_is_of_the_corpus() -> None:
    assert set(NOT_YET) <= set(CORPUS)
