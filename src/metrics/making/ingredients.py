"""What an edition is made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from metrics.holdings.lots import Batches
from metrics.model.batch import Batch
from metrics.model.contract import Contract, ContractKind
from metrics.model.home import Home
from metrics.model.indicator import Indicator, Status
from metrics.model.month import Month
from metrics.registry import Registry


@dataclass(frozen=True)
class Ingredients:
    """What an edition is made of: pinned in it, so that the same makes the same."""

    batches: Batches
    registry: Registry
    home: Home
    number: int
    built_at: datetime
    previous: Path | None = None  # an edition to copy from where nothing differs: no ingredient

    @property
    def months(self) -> tuple[Month, ...]:
        """The month grid: from the first month any local extract covers to the last."""
        return self.months_of(self.batches)

    def months_of(self, batches: Iterable[Batch]) -> tuple[Month, ...]:
        """The month grid there would be of these batches alone."""
        told = {c.id for c in self.registry.contracts.values() if _tells_of_the_past(c)}
        seen = sorted({m for b in batches if b.extract in told for m in b.months})
        if not seen:
            return ()
        return tuple(seen[0].plus(n) for n in range(seen[-1].months_since(seen[0]) + 1))

    @property
    def folders(self) -> frozenset[Path]:
        """Where the files lie that a build reads."""
        return frozenset({path.parent for path in self.batches.values()} | {self.home.reference})

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Those that are computed: all but the retired."""
        every = self.registry.indicators.values()
        return tuple(i for i in every if i.status is not Status.RETIRED)


def _tells_of_the_past(contract: Contract) -> bool:
    """Whether its months are months that have been: a plan for months to come makes no grid."""
    if contract.kind is not ContractKind.LOCAL or contract.period is None:
        return False
    return not contract.column(contract.period).may_be_future
