"""Contracts, parsed once from data/contracts/*.toml, all their faults reported together."""

import tomllib
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from metrics.errors import DefinitionError
from metrics.model.contract import Column, ColumnType, Contract, ContractKind, Publication, Rule
from metrics.registry.contract_faults import contradictions, name_faults, unknown_names
from metrics.registry.fields import Table, read_fields
from metrics.registry.published_columns import derived

SYNTHETIC = Column("synthetic", ColumnType.BOOLEAN, "Made up for demonstration.")
PARTS = ("columns", "rules", "publication")


def load_contracts(
    folder: Path, *, lists: Collection[str] | None = None, taken: Collection[str] = ()
) -> Mapping[str, Contract]:
    """Every contract by its id, which is its file's name.

    Raises DefinitionError listing each fault as "file: field: reason". Code lists are looked up among
    `lists`, unless none are given; `taken` are names that other tables have.
    """
    faults: list[str] = []
    read = [_read(file, faults) for file in sorted(folder.glob("*.toml"))]
    if not read:
        faults.append(f"{folder.name}: no contracts: expected one .toml file for each extract")
    found = {contract.id: contract for contract in read if contract}
    unread = {file.stem for file in folder.glob("*.toml")} - found.keys()
    for contract in found.values():
        named = [*name_faults(contract, taken), *unknown_names(contract, found, unread, lists)]
        faults.extend(f"{contract.id}.toml: {fault}" for fault in named)
    if faults:
        raise DefinitionError("\n".join(faults))
    return found


def _read(file: Path, faults: list[str]) -> Contract | None:
    """The contract of one file; None when it has faults, which are added to `faults`."""
    try:
        contract, own = _parsed(file.name, file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{file.name}: the file: cannot be read as TOML: {error}")
        return None
    faults.extend(own)
    return contract


# The same text says the same: a process reads the definitions again with every load.
@lru_cache(maxsize=64)
def _parsed(file: str, text: str) -> tuple[Contract | None, tuple[str, ...]]:
    """The contract that a file's text declares, and its faults; None where it cannot be made."""
    faults: list[str] = []
    table = tomllib.loads(text)
    given = {"id": file.removesuffix(".toml"), **_parts(file, table, faults)}
    simple = {name: value for name, value in table.items() if name not in PARTS}
    contract = read_fields(Contract, simple, where=file, faults=faults, given=given)
    if contract is None or faults:
        return None, tuple(faults)
    return contract, tuple(f"{file}: {fault}" for fault in contradictions(contract))


def _parts(file: str, table: Table, faults: list[str]) -> dict[str, object]:
    """The fields that are written as tables of their own, or follow from the kind."""
    publication = _publication(file, table, faults)
    if table.get("kind") in (ContractKind.PUBLISHED, ContractKind.NEIGHBOURS):
        faults.extend(
            f"{file}: {name}: a publication's follow from its kind; leave it out"
            for name in ("columns", "key", "rules")
            if name in table
        )
        columns, key = derived(ContractKind(str(table["kind"])), publication)
        return {"columns": columns, "key": key, "rules": (), "publication": publication}
    return {
        "columns": (*_columns(file, table.get("columns"), faults), SYNTHETIC),
        "rules": tuple(_rules(file, table.get("rules", []), faults)),
        "publication": publication,
    }


def _columns(file: str, found: object, faults: list[str]) -> Iterable[Column]:
    if not isinstance(found, dict):
        faults.append(f"{file}: columns: missing: each column is a table [columns.name]")
        return
    for name, table in found.items():
        where = f"{file}: columns.{name}"
        if not isinstance(table, dict):
            faults.append(f"{where}: expected a table")
            continue
        column = read_fields(Column, table, where=where, faults=faults, given={"name": name})
        if column:
            yield column


def _rules(file: str, found: object, faults: list[str]) -> Iterable[Rule]:
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        faults.append(f"{file}: rules: each rule is a table [[rules]]")
        return
    for number, table in enumerate(found, start=1):
        rule = read_fields(Rule, table, where=f"{file}: rule {number}", faults=faults)
        if rule:
            yield rule


def _publication(file: str, table: Table, faults: list[str]) -> Publication | None:
    found = table.get("publication")
    if found is None:
        return None
    if not isinstance(found, dict):
        faults.append(f"{file}: publication: expected a table [publication]")
        return None
    given: dict[str, object] = {}
    if table.get("kind") == ContractKind.NEIGHBOURS:
        given = {"year_end": "", "filters": (), "units": {}}
    return read_fields(Publication, found, where=f"{file}: publication", faults=faults, given=given)
