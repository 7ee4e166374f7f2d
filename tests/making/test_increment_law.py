"""Whatever the sequence of loads, an edition is the one that would be built from nothing."""

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from metrics.home.shelf import Shelf
from metrics.intake import Source
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish.history import rollback
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from tests.council import LATER, START, csv, months, teams, workforce
from tests.making.editions import built_whole, published_tables
from tests.slices import examples

SPAN = months(6)
SIZES = {"A1": 3, "B1": 2}
WORKERS = [f"{team}-{n}" for team, size in SIZES.items() for n in range(size)] + ["AG-0"]
INDICATOR = "agency_fte"
# One that reads each shared view and extract, quantiles, splits, windows and publications to come.
KEPT = (
    "agency_cover_reason_mix", INDICATOR, "audit_good_or_better_pct", "audit_theme_prevalence",
    "days_since_supervision_median", "inpost_fte", "leavers_fte_month", "starters_fte_month",
    "supervision_cancelled_pct", "supervision_in_date_pct", "supervision_held_vs_due_pct",
    "supervision_recorded_pct", "supervision_overdue_bands", "turnover_rate_12m_fte",
)  # fmt: skip


def day(month: Month, number: int) -> date:
    return month.first_day + timedelta(days=number)


@dataclass(frozen=True)
class Arrival:
    """Some files of one load."""

    files: tuple[Source, ...]
    covers: tuple[Month, Month] | None = None


@dataclass(frozen=True)
class Redefined:
    """An indicator's SQL comes to count otherwise, from the next load on."""

    times: int


@dataclass(frozen=True)
class Back:
    """An earlier edition is published again."""

    editions: int


month_in_span = st.sampled_from(SPAN)
some_months = st.lists(month_in_span, min_size=1, max_size=2, unique=True)


@st.composite
def snapshots(draw: st.DrawFn) -> Arrival:
    sizes = {team: draw(st.integers(1, size)) for team, size in SIZES.items()}
    chosen = draw(some_months)
    return Arrival(
        (workforce(chosen, sizes, agency=dict.fromkeys(chosen, draw(st.integers(0, 1)))),)
    )


@st.composite
def leavings(draw: st.DrawFn) -> Arrival:
    """A snapshot in which some have left: this month, or up to four months before it, told late."""
    month = draw(month_in_span)
    rows = []
    for worker in draw(st.lists(st.sampled_from(WORKERS), min_size=1, unique=True)):
        team, post = draw(st.sampled_from(list(SIZES))), draw(st.sampled_from(["", "", "P2"]))
        ended = day(month.plus(-draw(st.integers(0, 4))), draw(st.integers(0, 27)))
        end = draw(st.sampled_from(["", ended]))
        rows.append(
            f"{month.last_day},{worker},{post},{team},employee,case_holder,yes,1,2020-01-01,{end}"
        )
    header = (
        "as_at_date,worker_ref,post_ref,team_code,worker_type,role,is_registered_sw,fte,start_date,"
        "end_date"
    )
    return Arrival((csv("workforce", header, rows),))


@st.composite
def sessions(draw: st.DrawFn) -> Arrival:
    """Sessions of a small pool of references, so that later ones supersede earlier ones and move."""
    first, last = sorted((draw(month_in_span), draw(month_in_span)))
    covers = draw(st.sampled_from([None, (first, last)]))
    within = st.integers(0, last.months_since(first))
    rows = []
    for event in draw(st.lists(st.integers(1, 9), min_size=1, max_size=6, unique=True)):
        planned = day(first.plus(draw(within)), draw(st.integers(0, 27)))
        kind = draw(st.sampled_from(["personal", "personal", "personal", "case"]))
        held = planned + timedelta(days=draw(st.integers(-40, 40)))
        status = draw(st.sampled_from(["held", "held", "missed", "cancelled_rearranged"]))
        told = held if status == "held" else ""
        signed = (
            f"{held + timedelta(days=draw(st.integers(0, 9)))},yes" if status == "held" else ","
        )
        worker = draw(st.sampled_from(WORKERS))
        rows.append(f"S{event},{worker},{kind},{planned},{told},{status},,{signed}")
    header = (
        "event_id,worker_ref,supervision_type,scheduled_date,held_date,status,team_code,"
        "recorded_date,record_signed"
    )
    return Arrival((csv("sessions", header, rows),), covers)


@st.composite
def assignments(draw: st.DrawFn) -> Arrival:
    rows = []
    for number in draw(st.lists(st.integers(1, 3), min_size=1, max_size=3, unique=True)):
        start = day(draw(month_in_span), draw(st.integers(0, 27)))
        end = draw(st.sampled_from(["", str(start + timedelta(days=40))]))
        reason = draw(st.sampled_from(["vacancy", "long_term_sickness"]))
        rows.append(f"AA{number},AG-0,A1,{start},{end},{reason},1")
    header = "assignment_id,worker_ref,team_code,start_date,end_date,cover_reason,fte"
    return Arrival((csv("assignments", header, rows),))


@st.composite
def audits(draw: st.DrawFn) -> Arrival:
    """Audits and the themes they name; a theme has no month of its own."""
    numbers = draw(st.lists(st.integers(1, 6), min_size=1, max_size=4, unique=True))
    graded = [
        f"AU{n},{draw(st.sampled_from(list(SIZES)))},{draw(month_in_span)},qa_team,random,"
        f"{draw(st.sampled_from(['good', 'inadequate']))},no"
        for n in numbers
    ]
    named = [
        f"AU{n},{draw(st.sampled_from(['recording_not_up_to_date', 'plan_not_specific']))},area_for_improvement"
        for n in numbers
    ]
    header = "audit_id,team_code,audit_month,auditor_type,sample_type,grade_initial,moderated"
    return Arrival(
        (csv("audits", header, graded), csv("themes", "audit_id,theme_code,direction", named))
    )


def team_lists() -> st.SearchStrategy[Arrival]:
    districts = st.sampled_from(["North", "South", "East"])
    return st.builds(lambda a, b: Arrival((teams({"A1": a, "B1": b}),)), districts, districts)


Event = Arrival | Redefined | Back
events = st.one_of(
    snapshots(), leavings(), leavings(), sessions(), sessions(), assignments(), audits(), team_lists(),
    st.builds(Redefined, st.integers(2, 4)), st.builds(Back, st.integers(1, 3)),
)  # fmt: skip


@dataclass
class Council:
    """A home with definitions of its own."""

    home: Home
    written: str = field(default="")

    @classmethod
    def founded(cls, folder: Path) -> "Council":
        root = folder / "root"
        shutil.copytree(ROOT / "queries", root / "queries")
        (root / "data").symlink_to(ROOT / "data")
        (root / "tests").symlink_to(ROOT / "tests")
        for file in (root / "queries" / "indicators").glob("*.sql"):
            if file.stem not in KEPT:
                file.unlink()
            else:
                text = file.read_text(encoding="utf-8").splitlines(keepends=True)
                file.write_text("".join(t for t in text if not t.startswith("read_beside")))
        made = cls(Home(root, folder / "home"), _definition(root).read_text(encoding="utf-8"))
        made.take(Arrival((teams({"A1": "North", "B1": "South"}), workforce(SPAN[1:4], SIZES))))
        return made

    def take(self, event: Event) -> None:
        if isinstance(event, Redefined):
            counted = f"{event.times} * fte"
            changed = self.written.replace("is_agency then fte", f"is_agency then {counted}")
            _definition(self.home.root).write_text(changed, encoding="utf-8")
        elif isinstance(event, Back):
            self._back(event.editions)
        else:
            load = Load(accept_large_change=True, at=LATER, covers=event.covers)
            outcome = load_files(self.home, event.files, load)
            assert not outcome.checked.has_errors, outcome.checked.problems
            assert not outcome.checked.rows_refused, outcome.checked.problems

    def _back(self, editions: int) -> None:
        records = Shelf(self.home.editions).records()
        rollback(self.home, records[min(editions, len(records) - 1)].id)


def _definition(root: Path) -> Path:
    return root / "queries" / "indicators" / f"{INDICATOR}.sql"


def check_law(happened: Iterable[Event]) -> None:
    with TemporaryDirectory() as folder:
        council = Council.founded(Path(folder))
        for event in happened:
            council.take(event)
        # A rollback or a redefinition shows in the next load: one that changes a single month.
        council.take(Arrival((workforce([START.plus(2)], {"A1": 2, "B1": 1}),)))
        found, expected = published_tables(council.home), built_whole(council.home)
        assert found.keys() == expected.keys()
        for table in expected:
            assert found[table] == expected[table], table


# Shrinking is left out: it would build hundreds of editions to say the same more shortly.
@settings(
    max_examples=examples(3),
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(events, min_size=3, max_size=7))
def test_an_edition_is_the_one_that_would_be_built_from_nothing(happened: Sequence[Event]) -> None:
    check_law(happened)
