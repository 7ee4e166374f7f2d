"""Which extracts to load first, and how many measures each step unlocks: worked out from the definitions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from metrics.model.contract import Contract, ContractKind
from metrics.model.indicator import Indicator, Status


@dataclass(frozen=True)
class Step:
    """Some extracts that are worth loading together next."""

    contracts: tuple[Contract, ...]
    unlocked: tuple[Indicator, ...]  # measures that have all they need once these are loaded too
    measures_so_far: int  # with every step before it


@dataclass(frozen=True)
class FirstLoads:
    """What is loaded, what to load next, and what comes of it."""

    loaded: tuple[Contract, ...]
    measures_loaded: int  # those that have all they need already
    measures: int  # all there are
    steps: tuple[Step, ...]
    lists: tuple[Contract, ...]  # of the council's own: no measure needs them
    publications: tuple[tuple[Contract, int], ...]  # with how many measures each is compared


def first_loads(
    contracts: Mapping[str, Contract],
    indicators: Mapping[str, Indicator],
    loaded: Iterable[str] = (),
) -> FirstLoads:
    """Few extracts at once, and of equally few those that unlock most; what is loaded already comes before.

    A measure needs the extracts its header names, and those that these refer to.
    """
    have = set(loaded)
    needs = {
        i: frozenset().union(*(referred_to(contracts, name) for name in i.extracts))
        for i in indicators.values()
        if i.status is not Status.RETIRED
    }
    open_now = sum(need <= have for need in needs.values())
    steps: list[Step] = []
    so_far, reached = open_now, set(have)
    while chosen := _next(needs, reached):
        before = set(reached)
        reached |= chosen
        new = tuple(i for i, need in needs.items() if need <= reached and not need <= before)
        so_far += len(new)
        steps.append(Step(_in_order(contracts, chosen), new, so_far))
    rest = [c for c in contracts.values() if c.id not in reached]
    return FirstLoads(
        loaded=tuple(c for c in contracts.values() if c.id in have),
        measures_loaded=open_now,
        measures=len(needs),
        steps=tuple(steps),
        lists=tuple(c for c in rest if c.kind is ContractKind.LOCAL),
        publications=tuple(
            (c, _compared(c, needs)) for c in rest if c.kind is not ContractKind.LOCAL
        ),
    )


def referred_to(contracts: Mapping[str, Contract], extract: str) -> frozenset[str]:
    """The extract, and those it names rows of: it is refused until they are loaded."""
    found: set[str] = set()
    ahead = {extract}
    while ahead:
        found |= ahead
        named = {
            column.refers_to.partition(".")[0]
            for name in ahead & contracts.keys()
            for column in contracts[name].columns
            if column.refers_to
        }
        ahead = named - found
    return frozenset(found)


def _next(needs: Mapping[Indicator, frozenset[str]], reached: set[str]) -> frozenset[str]:
    """The fewest extracts that some measure lacks; of equally few those that unlock most, then by name."""
    lacking = {need - reached for need in needs.values()} - {frozenset()}

    def worth(chosen: frozenset[str]) -> tuple[int, int, list[str]]:
        gain = sum(bool(need - reached) and need - reached <= chosen for need in needs.values())
        return (len(chosen), -gain, sorted(chosen))

    return min(lacking, key=worth, default=frozenset())


def _in_order(contracts: Mapping[str, Contract], chosen: Iterable[str]) -> tuple[Contract, ...]:
    """Those that others name rows of first."""
    depth = {name: len(referred_to(contracts, name)) for name in chosen}
    return tuple(contracts[name] for name in sorted(depth, key=lambda name: (depth[name], name)))


def _compared(contract: Contract, indicators: Iterable[Indicator]) -> int:
    """With how many measures a publication's figures stand."""
    return sum((i.published or "").startswith(f"{contract.id}.") for i in indicators)
