"""A watched folder: whole files only, none lost, none twice, and each put away with its reasons."""

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.errors import MetricsError
from metrics.home.shelf import Shelf
from metrics.intake import Source
from metrics.model.home import Home
from metrics.publish.loading import Outcome, load_files
from metrics.watch import taking, trays
from metrics.watch.keeping import NOTICE, Keeping
from metrics.watch.parcels import Parcel, open_parcel
from metrics.watch.settling import Dropped, Settling
from metrics.watch.slip import Slip
from metrics.watch.watching import Clock, Watcher, watched
from tests.council import LATER, months, publish, published, teams, workbook, workforce
from tests.homes import MARCH, SIZES, STAFF, TEAMS
from tests.proof.damaging import DAMAGED

NEXT = workforce([MARCH], SIZES)
BROKEN = NEXT.content.replace(b"A1-0,A1,", b"A1-0,ZZ,")
UNKNOWN = b"route,bins\n1,20\n"


@dataclass
class Desk:
    """A watcher with its own time, and what it said."""

    home: Home
    seconds: float = 0.0
    said: list[str] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    keeping: Keeping = field(default_factory=lambda: Keeping(originals_days=30))
    watcher: Watcher = field(init=False)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.restart()

    @property
    def folder(self) -> Path:
        return self.home.incoming

    def restart(self) -> None:
        clock = Clock(lambda: LATER + timedelta(seconds=self.seconds), lambda: self.seconds)
        self.watcher = Watcher(
            self.home, self.folder, clock, self.said.append, self.write, self.keeping
        )

    def write(self, slip: Slip, problems: Path, summary: Path) -> None:
        self.slips.append(slip)
        problems.write_text(f"{len(slip.checked.problems)} problems", "utf-8")
        summary.write_text(slip.reason, "utf-8")

    def drop(self, source: Source | bytes, name: str | None = None) -> Path:
        content = source.content if isinstance(source, Source) else source
        file = self.folder / (name or (source.name if isinstance(source, Source) else "x.csv"))
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
        return file

    def look(self, *, after: float = 2.0) -> int:
        self.seconds += after
        return self.watcher.look()

    def settle(self) -> None:
        """Two looks, two seconds apart."""
        self.look()
        self.look()

    def put(self, fate: str) -> list[str]:
        """The files in accepted/ or refused/, slips left out."""
        found = (p for p in (self.folder / fate).rglob("*") if p.is_file())
        endings = (trays.PROBLEMS, trays.SUMMARY)
        return sorted(p.name for p in found if not p.name.endswith(endings))

    @property
    def left(self) -> list[str]:
        return sorted(p.name for p in self.folder.iterdir() if p.name not in trays.NAMES)

    @property
    def editions(self) -> int:
        return len(Shelf(self.home.editions).records())


@pytest.fixture
def desk(small_home: Home) -> Desk:
    """A council of two months, and its watched folder."""
    return Desk(small_home)


def test_a_settled_file_is_published_and_put_away_with_its_report(desk: Desk) -> None:
    desk.drop(NEXT)
    desk.settle()
    assert published(desk.home).edition().months[-1] == MARCH
    (tray,) = (desk.folder / "accepted").iterdir()
    assert sorted(p.name for p in tray.iterdir()) == [
        "workforce.csv",
        "workforce.csv.problems.csv",
        "workforce.csv.summary.txt",
    ]
    assert (tray / "workforce.csv").read_bytes() == NEXT.content
    assert desk.left == []


def test_a_month_nobody_can_be_asked_about_is_missing_and_the_slip_says_so(desk: Desk) -> None:
    desk.drop(
        b"audit_id,team_code,audit_month,auditor_type,sample_type,grade_initial,moderated\n"
        b"AU1,A1,2024-01,qa_team,random,good,no\nAU2,A1,2024-03,qa_team,random,good,no\n",
        "audits.csv",
    )
    desk.settle()
    (slip,) = desk.slips
    assert [p.message for p in slip.checked.problems if p.rule == "month-empty"] == [
        "No row is of February 2024, so Case-file audits counts as not received for it."
    ]
    assert "audits" not in published(desk.home).arrived(MARCH.plus(-1))


def test_a_file_that_is_still_growing_is_left_alone(desk: Desk) -> None:
    half = len(NEXT.content) // 2
    file = desk.drop(NEXT.content[:half])
    desk.look()
    for end in range(half + 100, half + 500, 100):
        file.write_bytes(NEXT.content[:end])
        assert desk.look() == 0
    file.write_bytes(NEXT.content)
    desk.settle()
    assert (desk.put("accepted"), desk.put("refused")) == (["x.csv"], [])


def test_a_workbook_of_several_extracts_is_refused_since_nobody_can_be_asked(desk: Desk) -> None:
    desk.drop(workbook("book.xlsx", One=NEXT, Two=TEAMS))
    desk.settle()
    assert desk.put("refused") == ["book.xlsx"]
    (problem,) = desk.slips[0].checked.problems
    assert problem.rule == "sheets-several"
    assert "The watched folder cannot be asked" in problem.mend


def test_two_looks_in_less_than_two_seconds_prove_nothing(desk: Desk) -> None:
    desk.drop(NEXT)
    desk.look()
    assert desk.look(after=1.9) == 0
    assert desk.look(after=0.1) == 1


@given(st.lists(st.tuples(st.integers(0, 40), st.booleans()), max_size=12))
@settings(max_examples=60)
def test_only_what_did_not_change_for_two_seconds_has_settled(
    tmp_path_factory: pytest.TempPathFactory, looks: list[tuple[int, bool]]
) -> None:
    """Any looks at any distance (in eighths of a second), the file growing before some of them."""
    folder, settling, now, changed_at = tmp_path_factory.mktemp("s"), Settling(), 0, 0
    file = folder / "a.csv"
    file.write_bytes(b"")
    settling.settled(folder, 0, apart_from=set())
    for eighths, grows in looks:
        now += eighths
        if grows:
            file.write_bytes(file.read_bytes() + b"x")
            changed_at = now
        found = settling.settled(folder, now / 8, apart_from=set())
        assert bool(found) == (now - changed_at >= 16)


@pytest.mark.parametrize(
    "name", ["a.part", "a.csv.TMP", "a.crdownload", "a.filepart", ".a.csv", "~$a.xlsx"]
)
def test_names_of_unfinished_and_hidden_files_are_never_touched(desk: Desk, name: str) -> None:
    file = desk.drop(NEXT, name)
    desk.settle()
    assert file.read_bytes() == NEXT.content
    assert desk.editions == 1


def test_an_empty_file_that_stays_is_refused(desk: Desk) -> None:
    desk.drop(b"")
    desk.settle()
    assert desk.put("refused") == ["x.csv"]
    assert [p.rule for p in desk.slips[0].checked.problems] == ["file-empty"]


def test_files_that_need_each_other_are_loaded_together(home: Home) -> None:
    desk = Desk(home)
    desk.drop(STAFF, "a-staff.csv")
    desk.drop(TEAMS, "z-teams.csv")
    desk.settle()
    assert desk.put("accepted") == ["a-staff.csv", "z-teams.csv"]
    assert desk.editions == 1


def test_a_bad_file_does_not_hold_up_the_good_one_beside_it(desk: Desk) -> None:
    desk.drop(NEXT)
    desk.drop(UNKNOWN, "bins.csv")
    desk.settle()
    assert (desk.put("accepted"), desk.put("refused")) == (["workforce.csv"], ["bins.csv"])
    assert published(desk.home).edition().months[-1] == MARCH


def test_a_file_that_needed_a_refused_one_is_refused_with_its_name(home: Home) -> None:
    desk = Desk(home)
    desk.drop(STAFF, "staff.csv")
    desk.drop(TEAMS.content.replace(b"2020-01-01", b"2020-13-01"), "teams.csv")
    desk.settle()
    assert desk.put("refused") == ["staff.csv", "teams.csv"]
    slips = {slip.name: slip for slip in desk.slips}
    assert slips["staff.csv"].refused_with == ("teams.csv",)
    assert {p.file for p in slips["staff.csv"].checked.problems} == {"staff.csv"}
    assert {p.file for p in slips["teams.csv"].checked.problems} == {"teams.csv"}


def test_a_mended_file_of_the_same_name_lies_beside_the_refused_one(desk: Desk) -> None:
    for content in (BROKEN, BROKEN + b"\n", NEXT.content):
        desk.drop(content)
        desk.settle()
    assert (desk.put("accepted"), desk.put("refused")) == (["x.csv"], ["x.csv", "x.csv"])


def test_two_looks_in_one_second_put_nothing_over_another(desk: Desk) -> None:
    """The clock of a machine may stand still, or go back an hour in October."""
    desk.watcher.clock = Clock(lambda: LATER, lambda: desk.seconds)
    contents = [UNKNOWN, UNKNOWN + b"2,30\n", UNKNOWN + b"3,40\n"]
    for content in contents:
        desk.drop(content)
        desk.settle()
    kept = {p.read_bytes() for p in (desk.folder / "refused").rglob("x*.csv")}
    assert kept >= set(contents)


def test_a_file_named_like_the_report_of_another_loses_neither(desk: Desk) -> None:
    desk.drop(UNKNOWN, "a.csv")
    other = b"not a report\n"
    desk.drop(other, "a.csv.problems.csv")
    desk.settle()
    kept = [p.read_bytes() for p in (desk.folder / "refused").rglob("*.csv")]
    assert UNKNOWN in kept
    assert other in kept


def test_the_same_file_again_is_accepted_and_changes_nothing(desk: Desk) -> None:
    desk.drop(STAFF, "again.csv")
    desk.settle()
    assert desk.put("accepted") == ["again.csv"]
    assert "loaded on 15 January 2027" in desk.slips[0].reason
    assert desk.editions == 1


def test_an_old_file_never_goes_above_a_newer_one_unasked(desk: Desk) -> None:
    publish(desk.home, workforce(months(2), {"A1": 5, "B1": 5}))
    before = published(desk.home).values()
    desk.drop(STAFF, "old.csv")
    desk.settle()
    assert desk.put("accepted") == ["old.csv"]
    assert published(desk.home).values() == before


def test_twins_dropped_together_are_loaded_once(desk: Desk) -> None:
    desk.drop(NEXT, "one.csv")
    desk.drop(NEXT, "two.csv")
    desk.settle()
    desk.look()
    assert desk.put("accepted") == ["one.csv", "two.csv"]
    assert desk.editions == 2


def stopped(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_watcher_killed_between_publishing_and_moving_is_finished_by_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two files of one list: the later one stands above the earlier, and must still do so after."""
    header = "event_id,worker_ref,supervision_type,scheduled_date,held_date,status,team_code\n"
    for name, status in (("a.csv", "missed,A1"), ("b.csv", "worker_absent,A1")):
        desk.drop(f"{header}S1,A1-1,personal,2024-01-10,,{status}\n".encode(), name)
    with monkeypatch.context() as patch:
        patch.setattr(trays, "move", stopped)
        with pytest.raises(KeyboardInterrupt):
            desk.settle()
    seen, editions = published(desk.home).values(), desk.editions
    assert (desk.left, editions) == (["a.csv", "b.csv"], 2)
    desk.restart()
    desk.settle()
    assert desk.put("accepted") == ["a.csv", "b.csv"]
    assert desk.left == []
    assert desk.editions == editions
    assert published(desk.home).values() == seen


def test_a_watcher_killed_before_publishing_loads_the_file_when_it_is_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.drop(NEXT)
    with monkeypatch.context() as patch:
        patch.setattr(taking, "load_files", stopped)
        with pytest.raises(KeyboardInterrupt):
            desk.settle()
    desk.restart()
    desk.settle()
    assert desk.put("accepted") == ["workforce.csv"]
    assert desk.editions == 2


def failing(error: Exception) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    "error",
    [MetricsError("The home's disk is full."), OSError(28, "No space left on device")],
    ids=["told", "raw"],
)
def test_trouble_of_the_home_is_told_once_and_the_file_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    file = desk.drop(NEXT)
    with monkeypatch.context() as patch:
        patch.setattr(taking, "load_files", failing(error))
        for _ in range(5):
            desk.look()
    assert file.read_bytes() == NEXT.content
    assert len(desk.said) == 1
    assert str(error) in desk.said[0]
    desk.look()
    assert desk.put("accepted") == ["workforce.csv"]
    assert desk.said[-1] == "Working again."


def test_a_file_that_cannot_be_moved_stays_and_leaves_no_half_made_slip(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.drop(UNKNOWN)
    with monkeypatch.context() as patch:
        patch.setattr(trays, "move", failing(OSError(30, "Read-only file system")))
        for _ in range(4):
            desk.look()
    assert [p for p in (desk.folder / "refused").rglob("*") if p != desk.folder] == []
    assert desk.left == ["x.csv"]
    desk.look()
    assert desk.put("refused") == ["x.csv"]


def test_a_file_replaced_while_it_was_loaded_is_looked_at_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = desk.drop(BROKEN)
    load = taking.load_files

    def replaced(*arguments: object) -> object:
        file.write_bytes(NEXT.content + b"\n")
        return load(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(taking, "load_files", replaced)
        desk.settle()
    assert desk.put("refused") == []
    desk.settle()
    assert (desk.put("accepted"), desk.put("refused")) == (["x.csv"], [])


def test_synthetic_rows_are_refused_and_the_councils_own_load_without_them(desk: Desk) -> None:
    made_up = TEAMS.content.replace(b"valid_from", b"valid_from,synthetic").replace(
        b"2020-01-01", b"2020-01-01,yes"
    )
    desk.drop(made_up, "sample.csv")
    desk.drop(NEXT)
    desk.settle()
    assert (desk.put("accepted"), desk.put("refused")) == (["workforce.csv"], ["sample.csv"])
    assert "synthetic" in desk.slips[0].reason.lower()


def test_a_second_watcher_of_a_folder_is_told_so(tmp_path: Path) -> None:
    with (
        watched(tmp_path, Keeping()),
        pytest.raises(MetricsError, match="Another watcher"),
        watched(tmp_path, Keeping()),
    ):
        pass


def test_a_folder_can_be_watched_again_once_the_first_watcher_is_gone(tmp_path: Path) -> None:
    for _ in range(2):
        with watched(tmp_path, Keeping()):
            pass


def test_a_folder_that_is_not_there_cannot_be_watched(tmp_path: Path) -> None:
    with (
        pytest.raises(MetricsError, match="cannot be watched"),
        watched(tmp_path / "gone", Keeping()),
    ):
        pass


def test_a_folder_that_goes_away_is_told_and_waited_for(desk: Desk) -> None:
    shutil.rmtree(desk.folder)
    desk.settle()
    assert len(desk.said) == 1
    desk.folder.mkdir()
    desk.drop(NEXT)
    desk.settle()
    assert desk.put("accepted") == ["workforce.csv"]


def test_a_look_at_nothing_says_nothing(desk: Desk) -> None:
    desk.settle()
    assert desk.said == []
    assert isinstance(desk.watcher.clock.now(), datetime)


def zipped(*files: Source) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for file in files:
            package.writestr(file.name, file.content)  # type: ignore[arg-type]
    return packed.getvalue()


def test_a_zip_is_loaded_whole_and_put_away_whole(home: Home) -> None:
    desk = Desk(home)
    desk.drop(zipped(TEAMS, STAFF), "month.zip")
    desk.settle()
    assert desk.put("accepted") == ["month.zip"]
    assert [file.name for file in desk.slips[0].checked.files] == [
        "month.zip/teams.csv",
        "month.zip/workforce.csv",
    ]
    desk.drop(zipped(TEAMS, STAFF), "again.zip")
    desk.settle()
    assert (desk.put("accepted"), desk.editions) == (["again.zip", "month.zip"], 1)


def test_one_bad_file_in_a_zip_refuses_the_zip_and_nothing_beside_it(desk: Desk) -> None:
    desk.drop(zipped(NEXT, Source("bins.csv", UNKNOWN)), "month.zip")
    desk.drop(teams({"A1": "North", "B1": "South", "C1": "South"}), "teams.csv")
    desk.settle()
    assert (desk.put("accepted"), desk.put("refused")) == (["teams.csv"], ["month.zip"])


def test_a_zip_that_cannot_be_opened_is_refused(desk: Desk) -> None:
    desk.drop(zipped(NEXT)[:-30], "month.zip")
    desk.settle()
    assert [p.rule for p in desk.slips[0].checked.problems] == ["zip-unreadable"]


def test_a_folder_is_waited_for_until_every_file_in_it_is_whole(home: Home) -> None:
    desk = Desk(home)
    desk.drop(TEAMS, "june/teams.csv")
    part = desk.drop(STAFF, "june/staff.csv.part")
    desk.settle()
    assert desk.left == ["june"]
    part.rename(part.with_suffix(""))
    desk.settle()
    (folder,) = (desk.folder / "accepted").glob("*/june")
    assert sorted(p.name for p in folder.iterdir()) == ["staff.csv", "teams.csv"]
    assert (desk.left, desk.editions) == ([], 1)


def test_a_folder_just_made_is_left_alone_and_one_without_extracts_is_refused(desk: Desk) -> None:
    (desk.folder / "new").mkdir()
    desk.drop(b"Dear Board", "letters/letter.docx")
    desk.settle()
    assert desk.left == ["new"]
    assert "holds no CSV" in desk.slips[0].reason


def test_a_large_change_is_refused_with_what_it_would_do(desk: Desk) -> None:
    """Nobody is there to say yes to it."""
    desk.drop(workforce([MARCH], dict.fromkeys(SIZES, 1)), "cut-short.csv")
    desk.settle()
    (slip,) = desk.slips
    assert slip.fate == "refused"
    assert "It would change much" in slip.reason
    assert "--accept-large-change" in slip.reason


def test_a_damaged_zip_does_not_hold_up_the_good_file_beside_it(desk: Desk) -> None:
    for number, damage in enumerate(DAMAGED.values()):
        desk.drop(damage(), f"{number:02d}.zip")
    desk.drop(NEXT)
    desk.settle()
    assert desk.put("accepted") == ["workforce.csv"]
    assert len(desk.put("refused")) == len(DAMAGED)
    assert desk.left == []


def test_a_fault_of_ours_in_one_file_refuses_it_and_nothing_beside_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody foresaw: the watcher lives, says where it happened, and quotes no cell."""

    def load(home: Home, sources: list[Source], *said: object) -> Outcome:
        if any(source.name == "strange.csv" for source in sources):
            raise RuntimeError("W0001 Jane Smith")
        return load_files(home, sources, *said)

    monkeypatch.setattr(taking, "load_files", load)
    desk.drop(UNKNOWN, "strange.csv")
    desk.drop(NEXT)
    desk.settle()
    assert (desk.put("accepted"), desk.put("refused")) == (["workforce.csv"], ["strange.csv"])
    (slip,) = (slip for slip in desk.slips if slip.name == "strange.csv")
    assert "a fault of its own (RuntimeError, " in slip.reason
    assert "Jane" not in slip.reason + "".join(desk.said)


def test_a_file_that_may_not_be_read_stays_and_holds_up_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(dropped: Dropped) -> Parcel:
        if dropped.name == "locked.csv":
            raise PermissionError(13, "Permission denied", str(dropped.path))
        return open_parcel(dropped)

    desk.drop(UNKNOWN, "locked.csv")
    desk.drop(NEXT)
    with monkeypatch.context() as patch:
        patch.setattr(taking, "open_parcel", opened)
        for _ in range(4):
            desk.look()
    assert (desk.put("accepted"), desk.left) == (["workforce.csv"], ["locked.csv"])
    assert len([said for said in desk.said if "Permission denied" in said]) == 1
    desk.look()
    assert desk.put("refused") == ["locked.csv"]


@pytest.fixture
def forgetful(small_home: Home) -> Desk:
    """The same, which keeps nothing that is accepted, as it is unless the settings say otherwise."""
    return Desk(small_home, keeping=Keeping())


def test_an_accepted_file_is_deleted_and_its_hash_stays(forgetful: Desk) -> None:
    forgetful.drop(NEXT)
    forgetful.settle()
    assert (forgetful.put("accepted"), forgetful.left) == ([], [])
    (slip,) = forgetful.slips
    assert slip.hashes == (NEXT.sha256,)
    assert published(forgetful.home).edition().months[-1] == MARCH
    assert "Deleted here" in forgetful.said[0]


def test_an_accepted_folder_is_deleted_whole(forgetful: Desk) -> None:
    forgetful.drop(NEXT, "march/staff.csv")
    forgetful.settle()
    assert (forgetful.put("accepted"), forgetful.left) == ([], [])


def test_a_refused_file_is_kept_until_its_days_are_over(forgetful: Desk) -> None:
    forgetful.drop(UNKNOWN)
    forgetful.settle()
    forgetful.look(after=27.9 * 86_400)
    assert forgetful.put("refused") == ["x.csv"]
    forgetful.look(after=0.2 * 86_400)
    assert list((forgetful.folder / "refused").rglob("*")) == []


def test_originals_go_before_their_lists_of_problems(desk: Desk) -> None:
    desk.keeping = Keeping(originals_days=2, refused_days=5)
    desk.restart()
    desk.drop(NEXT)
    desk.settle()
    desk.look(after=1.9 * 86_400)
    assert desk.put("accepted") == ["workforce.csv"]
    desk.look(after=0.2 * 86_400)
    assert desk.put("accepted") == []
    assert len(list((desk.folder / "accepted").glob("*/*"))) == 2
    desk.look(after=3 * 86_400)
    assert list((desk.folder / "accepted").glob("*")) == []


@pytest.mark.parametrize(
    ("at", "name"),
    [
        (datetime(2026, 6, 30, 22, 30, tzinfo=UTC), "2026-06-30T23-30-00"),
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), "2026-07-01T00-30-00"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29T02-00-00"),
    ],
)
def test_a_file_is_put_away_under_londons_time(desk: Desk, at: datetime, name: str) -> None:
    desk.watcher.clock = Clock(lambda: at, lambda: desk.seconds)
    desk.drop(UNKNOWN)
    desk.settle()
    assert [tray.name for tray in (desk.folder / "refused").iterdir()] == [name]


def test_in_the_hour_that_comes_twice_nothing_is_overwritten_and_all_of_it_is_let_go(
    forgetful: Desk,
) -> None:
    now = [datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]
    forgetful.watcher.clock = Clock(lambda: now[0], lambda: forgetful.seconds)
    for hour in (0, 1):
        now[0] = datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
        forgetful.drop(UNKNOWN)
        forgetful.settle()
    assert forgetful.put("refused") == ["x.csv", "x.csv"]
    now[0] += timedelta(days=28)
    forgetful.look()
    assert forgetful.put("refused") == []


def test_nothing_is_deleted_that_the_watcher_did_not_put_there(forgetful: Desk) -> None:
    own = forgetful.folder / "accepted" / "my own copies"
    own.mkdir(parents=True)
    (own / "staff.csv").write_bytes(NEXT.content)
    forgetful.look(after=400 * 86_400)
    assert (own / "staff.csv").exists()


def test_the_folder_says_what_becomes_of_files(desk: Desk) -> None:
    with watched(desk.folder, Keeping()):
        said = (desk.folder / NOTICE).read_text("utf-8")
        desk.settle()
    assert "is deleted here as soon as it is published: keep your own copy" in said
    assert "deleted after 28 days" in said
    assert desk.slips == []
