"""What a load starts from: the batches of the published edition, and whether they are the sample's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from metrics.errors import NotFound, Refused
from metrics.holdings.lots import Batches
from metrics.holdings.typed import Typist
from metrics.home.record import EditionRecord
from metrics.home.staged import StagedBatch
from metrics.intake import Checked
from metrics.model.contract import Contract, ContractKind
from metrics.model.report import Council


@dataclass(frozen=True)
class Base:
    """The batches a load adds to."""

    batches: Batches
    contracts: Mapping[str, Contract]

    @property
    def local(self) -> Batches:
        """The council's own, publications left out."""
        return {b: path for b, path in self.batches.items() if self.is_local(b.extract)}

    def is_local(self, extract: str) -> bool:
        return self.contracts[extract].kind is ContractKind.LOCAL

    @property
    def is_sample(self) -> bool:
        """Whether what is published is the synthetic council."""
        return any(batch.is_synthetic for batch in self.local)

    def without_sample(self) -> "Base":
        """The same with the synthetic council set aside."""
        kept = {b: p for b, p in self.batches.items() if not b.is_synthetic}
        return Base(kept, self.contracts)

    def with_staged(self, staged: Iterable[StagedBatch]) -> "Base":
        """The same with some staged batches added."""
        added = {one.batch: one.readable for one in staged}
        return Base({**self.batches, **added}, self.contracts)


def kept_for(council: Council) -> str:
    """Why nothing made up comes into a home in which a council has begun."""
    return (
        f"this is synthetic data, and this home is kept for {council.name}. Use another "
        "ENGINE_ROOM_HOME to look at the sample. Nothing has changed."
    )


def base_of(record: EditionRecord | None, typist: Typist) -> Base:
    """The batches an edition was made from, found again in the archive.

    Raises NotFound when the archive has lost any: going on would publish without them.
    """
    wanted = set(record.batch_ids) if record else set()
    batches = typist.readable(b for b in typist.archive.batches() if b.id in wanted)
    if record and (lost := wanted - {b.id for b in batches}):
        raise NotFound(
            f"{record.id} was made from batches the archive no longer holds: "
            f"{', '.join(sorted(lost))}. Restore the archive folder from its last copy. "
            "Nothing has changed."
        )
    return Base(batches, typist.contracts)


def sets_sample_aside(checked: Checked, base: Base, council: Council) -> bool:
    """Whether these files are a real council's, arriving where the synthetic one is published.

    Raises Refused when synthetic and real extracts arrive together, and when synthetic ones arrive where
    a council of its own has begun.
    """
    local = [f for f in checked.files if f.contract_id and base.is_local(f.contract_id)]
    invented = [f.name for f in local if f.is_synthetic]
    real = [f.name for f in local if not f.is_synthetic]
    if invented and real:
        raise Refused(
            "Synthetic and real extracts cannot be loaded together. "
            f"Synthetic: {', '.join(invented)}. Real: {', '.join(real)}. "
            "Load one kind or the other."
        )
    if invented and not council.shows_sample:
        raise Refused(f"{', '.join(invented)}: {kept_for(council)}")
    if invented and base.local and not base.is_sample:
        raise Refused(
            f"{', '.join(invented)}: this is synthetic data, and real extracts are published here. "
            "Use another ENGINE_ROOM_HOME to look at the sample."
        )
    return bool(real) and base.is_sample
