"""The archive: as written, immutable, whole or not there."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import mkdtemp

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from metrics.errors import MetricsError, NotFound
from metrics.home import Archive
from metrics.home.staged import staged_batches
from metrics.model.batch import Batch
from metrics.model.month import Month
from tests.door import keep as admitted

MAY, JUNE, JULY = Month(2025, 5), Month(2025, 6), Month(2025, 7)
AT = datetime(2025, 7, 8, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class File:
    """A checked file, as far as the archive cares."""

    name: str = "sessions.csv"
    sha256: str = "ab12cd34" * 8
    contract_id: str | None = "supervision_events"
    months: tuple[Month, ...] = (MAY,)
    is_synthetic: bool = False
    is_loaded_before: bool = False
    is_event_list: bool = True
    rows_accepted: int = 1
    rows_repaired: int = 1
    rows_refused: int = 3
    rows_set_aside: int = 2

    changes: tuple[str, ...] = ()
    typed_path: Path | None = None
    typed_recipe: str = ""

    @property
    def rows_path(self) -> Path:
        """The rows, in a file of their own."""
        path = Path(mkdtemp(dir=FOLDER)) / "rows.parquet"
        pq.write_table(ROWS, path)
        return path


FOLDER = Path(mkdtemp())  # on one disk with the archives, as a home is
ROWS = pa.table(
    {
        "event_id": ["E1"],
        "file_row": pa.array([2], pa.int64()),
        "period": pa.array([date(2025, 5, 1)], pa.date32()),
        "record_key": ["E1"],
    }
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive")


def keep(
    archive: Archive, *files: File, covers: tuple[Month, Month] | None = None
) -> tuple[Batch, ...]:
    return admitted(archive, files, note="May", loaded_by="An analyst", at=AT, covers=covers)


def test_an_archive_not_yet_made_is_empty(archive: Archive) -> None:
    assert archive.batches() == ()


def test_what_is_kept_is_found_again_as_it_was(archive: Archive) -> None:
    kept = keep(archive, File())
    assert archive.batches() == kept
    assert pq.read_table(archive.path(kept[0])).equals(ROWS)


def test_a_batch_says_who_when_why_and_which_months(archive: Archive) -> None:
    batch = keep(archive, File())[0]
    assert (batch.note, batch.loaded_by, batch.loaded_at) == ("May", "An analyst", AT)
    assert (batch.months, batch.period_first, batch.rows) == ((MAY,), date(2025, 5, 1), 1)
    assert (batch.rows_repaired, batch.rows_refused, batch.rows_set_aside) == (1, 3, 2)


def test_numbers_rise_over_the_whole_archive(archive: Archive) -> None:
    keep(archive, File(), File(contract_id="audits"))
    keep(archive, File(sha256="ef" * 32))
    assert [batch.number for batch in archive.batches()] == [1, 2, 3]


def test_batches_are_numbered_upwards_from_any_number() -> None:
    files = [File(), File(contract_id="audits")]
    staged = staged_batches(files, after=7, at=AT, covers=None)
    assert [one.batch.number for one in staged] == [8, 9]


def test_what_is_staged_is_kept_by_renaming(archive: Archive) -> None:
    (one,) = staged_batches([File()], after=0, at=AT, covers=None)
    written = one.rows.stat().st_ino
    archive.admit([one], note="", loaded_by="")
    assert archive.path(one.batch).stat().st_ino == written
    assert not one.rows.exists()


def test_a_file_that_already_stands_is_not_kept_again(archive: Archive) -> None:
    assert keep(archive, File(is_loaded_before=True)) == ()


def test_a_list_of_events_may_cover_more_months_than_it_has_rows_for(archive: Archive) -> None:
    batch = keep(archive, File(), covers=(MAY, JULY))[0]
    assert batch.months == (MAY, JUNE, JULY)
    assert batch.covers == (MAY, JULY)


def test_a_snapshot_covers_only_the_months_it_has(archive: Archive) -> None:
    batch = keep(archive, File(is_event_list=False), covers=(MAY, JULY))[0]
    assert (batch.months, batch.covers) == ((MAY,), None)


def test_rows_without_a_manifest_are_no_batch(archive: Archive) -> None:
    """A load that was killed between the two leaves nothing that counts."""
    batch = keep(archive, File())[0]
    archive.path(batch).with_suffix(".json").unlink()
    assert archive.batches() == ()


def test_a_broken_manifest_is_named(archive: Archive) -> None:
    batch = keep(archive, File())[0]
    archive.path(batch).with_suffix(".json").write_text("{", encoding="utf-8")
    with pytest.raises(MetricsError, match="000001-supervision_events"):
        archive.batches()


def test_rows_that_are_gone_are_missed(archive: Archive) -> None:
    batch = keep(archive, File())[0]
    archive.path(batch).unlink()
    with pytest.raises(NotFound, match=r"sessions\.csv"):
        archive.path(batch)


def test_an_archive_as_it_was_kept_has_no_fault(archive: Archive) -> None:
    keep(archive, File(), File(contract_id="audits"))
    assert archive.verify() == ()


def damage(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def other_rows(path: Path) -> None:
    pq.write_table(pa.concat_tables([ROWS, ROWS]), path)


def other_bytes(path: Path) -> None:
    pq.write_table(ROWS, path, compression="none")


@pytest.mark.parametrize(
    ("harm", "found"),
    [
        pytest.param(Path.unlink, "is missing; it held 1 rows of sessions.csv", id="missing"),
        pytest.param(damage, "cannot be read", id="unreadable"),
        pytest.param(other_rows, "holds 2 rows where 1 were kept", id="other rows"),
        pytest.param(other_bytes, "not those that were kept", id="other bytes"),
    ],
)
def test_rows_that_are_not_those_kept_are_found(
    archive: Archive, harm: Callable[[Path], None], found: str
) -> None:
    batch, _ = keep(archive, File(), File(contract_id="audits"))
    harm(archive.path(batch))
    (fault,) = archive.verify()
    assert fault.file == f"supervision_events/{batch.id}.parquet"
    assert found in fault.found


def test_a_manifest_that_cannot_be_read_is_a_fault(archive: Archive) -> None:
    batch = keep(archive, File())[0]
    archive.path(batch).with_suffix(".json").write_text("{", encoding="utf-8")
    assert "cannot be read" in archive.verify()[0].found


def test_a_manifest_from_before_hashes_were_kept_is_no_fault(archive: Archive) -> None:
    path = archive.path(keep(archive, File())[0]).with_suffix(".json")
    old = json.loads(path.read_text(encoding="utf-8"))
    del old["parquet_sha256"]
    path.write_text(json.dumps(old), encoding="utf-8")
    assert archive.verify() == ()


def test_what_a_killed_load_left_is_no_fault_and_is_swept(archive: Archive) -> None:
    batch = keep(archive, File())[0]
    part = archive.path(batch).with_suffix(".rows-part")
    part.write_bytes(b"half")
    assert archive.verify() == ()
    archive.sweep()
    assert not part.exists()
    assert archive.batches() == (batch,)
