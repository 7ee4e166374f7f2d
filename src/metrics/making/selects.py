"""The SELECTs a build is given by files that anybody may add: indicators and shared views."""

from metrics.making.ingredients import Ingredients
from metrics.making.select_rules import REFERENCE, refuse_select_faults
from metrics.model.contract import ContractKind
from metrics.sql.steps import steps_of


def refuse_unsafe_selects(ingredients: Ingredients) -> None:
    """Raises DefinitionError listing whatever in them may not be run, of all files at once."""
    views = steps_of(ingredients.home.queries / "extracts")
    extracts = {
        name
        for name, contract in ingredients.registry.contracts.items()
        if contract.kind is ContractKind.LOCAL
    }
    selects = {f"queries/extracts/{name}.sql": sql for name, sql in views.items()}
    selects |= {f"queries/indicators/{i.id}.sql": i.sql for i in ingredients.indicators}
    refuse_select_faults(selects, REFERENCE | extracts | views.keys())
