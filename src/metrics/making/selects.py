"""The SELECTs a build is given by files that anybody may add: indicators and shared views."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from metrics.errors import DefinitionError
from metrics.making.ingredients import Ingredients
from metrics.making.select_rules import REFERENCE, faults_of_select
from metrics.making.shared_views import SharedViews, shared_views
from metrics.model.contract import Contract, ContractKind
from metrics.model.indicator import Indicator
from metrics.registry.header_faults import file_named
from metrics.sql.steps import steps_of
from metrics.sql.tree import names_in


def refuse_unsafe_selects(ingredients: Ingredients) -> None:
    """Raises DefinitionError listing whatever in them may not be run, of all files at once."""
    folder, contracts = ingredients.home.queries / "extracts", ingredients.registry.contracts
    if faults := select_faults(folder, ingredients.indicators, contracts):
        raise DefinitionError("\n".join(faults))


def select_faults(
    folder: Path, indicators: Collection[Indicator], contracts: Mapping[str, Contract]
) -> tuple[str, ...]:
    """What may not be run in the shared views of a folder and in these indicators, each "file: reason"."""
    views = steps_of(folder)
    extracts = {name for name, c in contracts.items() if c.kind is ContractKind.LOCAL}
    selects = {f"queries/{folder.name}/{name}.sql": sql for name, sql in views.items()}
    selects |= {file_named(i.id): i.sql for i in indicators}
    unsafe = tuple(_unsafe(selects, REFERENCE | extracts | views.keys()))
    return unsafe or tuple(_not_listed(indicators, shared_views(folder), extracts))


def _unsafe(selects: Mapping[str, str], tables: Collection[str]) -> Iterable[str]:
    for file, sql in selects.items():
        yield from (f"{file}: {fault}" for fault in faults_of_select(sql, tables))


def _not_listed(
    indicators: Iterable[Indicator], views: SharedViews, extracts: Collection[str]
) -> Iterable[str]:
    """Extracts an indicator reads, through whatever views, without waiting for them to arrive."""
    for indicator in indicators:
        for table in names_in(indicator.sql).tables:
            behind = views.reads([table.name]).extracts & set(extracts)
            for extract in sorted(behind - set(indicator.extracts)):
                through = "" if table.name == extract else f" through {table.name}"
                yield (
                    f"{file_named(indicator.id)}: extracts: line {table.line} reads {extract}{through}; "
                    "list it, or a month without it would have a figure"
                )
