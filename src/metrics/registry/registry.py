"""The declared whole: contracts, indicators, code lists, and whose dashboard it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from metrics.model.contract import Contract
from metrics.model.home import Home
from metrics.model.indicator import Indicator
from metrics.model.report import Council
from metrics.registry.codes import Codes, load_codes
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.registry.indicators import load_indicators


@dataclass(frozen=True)
class Registry:
    """What the files declare."""

    contracts: Mapping[str, Contract]
    indicators: Mapping[str, Indicator]
    codes: Codes
    council: Council


def load_registry(home: Home) -> Registry:
    """Read every definition. Raises DefinitionError with all problems of all files."""
    contracts = load_contracts(home.contracts)
    codes = load_codes(home.reference)
    council = load_council(home)
    indicators = load_indicators(
        home.queries / "indicators",
        contracts=contracts,
        lists=codes.lists,
        themes=council.themes,
        cases=home.cases,
    )
    return Registry(contracts, indicators, codes, council)
