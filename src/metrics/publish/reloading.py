"""Reload: an archived batch published again, above whatever came after it, though its file is gone."""

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from shutil import copyfile

from metrics.errors import MetricsError, NotFound, Refused
from metrics.home.durable import sha256_of
from metrics.home.manifest import manifest_path, rows_sha256
from metrics.home.record import EditionRecord
from metrics.home.staged import StagedBatch
from metrics.home.staging import StagingFolder
from metrics.model.batch import Batch
from metrics.model.contract import ContractKind
from metrics.model.home import Home
from metrics.publish.base import Base, kept_for
from metrics.publish.press import Load, Press, Progress
from metrics.publish.publishing import publish_in_turn
from metrics.publish.staging import Stage
from metrics.publish.standing import stand_of


def reload_batch(
    home: Home, batch_id: str, load: Load, tell: Progress = lambda _: None
) -> EditionRecord:
    """The edition with the batch's rows once more, as the newest of its extract.

    The rows passed the door once and are not checked again beside what is published now. Raises
    NotFound naming the nearest when the archive has no such batch, MetricsError when its rows are
    not those that were kept, and Refused when synthetic and real rows would be mixed.
    """
    press = Press.at(home)
    with press.turn(load, tell):
        batch = _archived(press, batch_id)
        _refuse_made_up(press, batch)
        base, stand = _beside(press.published_base(), batch), stand_of(press)
        folder = StagingFolder(home.staging)
        again = _again(press, batch, folder.path, load, number=stand.newest_batch + 1)
        stage = Stage(press, load, folder, tell)
        candidate = stage.of(base.with_staged((again,)), (again,), stand, "load")
        return publish_in_turn(press, candidate, load)


def _archived(press: Press, batch_id: str) -> Batch:
    known = {batch.id: batch for batch in press.archive.batches()}
    if batch_id not in known:
        near = next(iter(get_close_matches(batch_id, known, n=1, cutoff=0)), None)
        raise NotFound(
            f"The archive holds no batch {batch_id!r}. The nearest is {near}; engine-room editions "
            "--json lists those of each edition.",
            near,
        )
    batch = known[batch_id]
    if batch.extract not in press.registry.contracts:
        raise MetricsError(
            f"{batch_id} is of the extract {batch.extract}, which no contract describes any more. "
            "Put its contract back first."
        )
    return batch


def _refuse_made_up(press: Press, batch: Batch) -> None:
    council = press.registry.council
    if batch.is_synthetic and not council.shows_sample:
        raise Refused(f"{batch.id}: {kept_for(council)}")


def _beside(base: Base, batch: Batch) -> Base:
    """What it is set beside: a real council's rows set the synthetic one aside."""
    if not base.is_local(batch.extract) or not base.local or batch.is_synthetic == base.is_sample:
        return base
    if batch.is_synthetic:
        raise Refused(
            f"{batch.id} is synthetic, and real extracts are published here. Nothing has changed."
        )
    return base.without_sample()


def _again(press: Press, batch: Batch, folder: Path, load: Load, *, number: int) -> StagedBatch:
    """A copy of its files, staged under a number of its own."""
    written = press.archive.path(batch)
    kept = rows_sha256(manifest_path(written))
    if kept and sha256_of(written) != kept:
        raise MetricsError(
            f"The rows of {batch.id} are not those that were kept. Restore the archive folder from "
            "its last copy. Nothing has changed."
        )
    rows = folder / "again.parquet"
    copyfile(written, rows)
    contract = press.registry.contracts[batch.extract]
    typed = None
    if contract.kind is ContractKind.LOCAL:
        typed = folder / "again.typed"
        copyfile(press.typist.readable([batch])[batch], typed)
    new = replace(
        batch,
        id=f"{number:06d}-{batch.extract}-{batch.sha256[:8]}",
        number=number,
        loaded_at=load.at,
        changes=(),
    )
    return StagedBatch(new, rows, sha256_of(rows), typed, press.typist.recipe(contract))
