"""The declared whole: contracts, indicators, code lists, and whose dashboard it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from metrics.errors import DefinitionError
from metrics.model.contract import Contract
from metrics.model.home import Home
from metrics.model.indicator import Indicator
from metrics.model.report import Council
from metrics.registry.codes import Codes, load_codes
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.registry.indicators import load_indicators

Part = TypeVar("Part")

STEPS = ("extracts", "signals", "spc", "marts")  # folders whose files become tables of a build


@dataclass(frozen=True)
class Registry:
    """What the files declare."""

    contracts: Mapping[str, Contract]
    indicators: Mapping[str, Indicator]
    codes: Codes
    council: Council


def load_registry(home: Home) -> Registry:
    """Read every definition. Raises DefinitionError with all problems of all files."""
    faults: list[str] = []
    codes = _read(lambda: load_codes(home.reference), faults)
    lists = codes.lists if codes else None
    steps = {f.stem for name in STEPS for f in (home.queries / name).glob("*.sql")}
    contracts = _read(lambda: load_contracts(home.contracts, lists=lists, taken=steps), faults)
    council = _read(lambda: load_council(home), faults)
    themes = council.themes if council else None
    indicators = _read(
        lambda: load_indicators(
            home.queries / "indicators",
            contracts=contracts,
            lists=lists,
            themes=themes,
            cases=home.cases,
        ),
        faults,
    )
    if codes is None or contracts is None or council is None or indicators is None:
        raise DefinitionError("\n".join(faults))
    return Registry(contracts, indicators, codes, council)


def _read(load: Callable[[], Part], faults: list[str]) -> Part | None:
    """A part of the whole; None when it has faults, which are added to `faults`."""
    try:
        return load()
    except DefinitionError as error:
        faults.append(str(error))
        return None
