"""What a SELECT names, read from DuckDB's own reading of it and never run: tables, functions, columns."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import duckdb

Node = Mapping[str, Any]
NO_PLACE = 2**63  # DuckDB writes a place it does not know as the greatest number there is
COLUMNS_OF = "columns()"  # columns('pattern') stands for several columns: no function to DuckDB


class NotOneSelectError(Exception):
    """The text is not one SELECT; the reason is its text."""


@dataclass(frozen=True)
class Named:
    """A name in a SELECT."""

    name: str  # lower case
    line: int  # of the whole text, from 1
    arguments: tuple[str, ...] = ()  # of a function: the constants among them, as written


@dataclass(frozen=True)
class Names:
    """What a SELECT names. Names it gives itself (`with x as`) are no tables."""

    tables: tuple[Named, ...]  # of another schema: schema.table
    table_functions: tuple[Named, ...]
    functions: tuple[Named, ...]  # those that give rows apart
    columns: tuple[Named, ...]
    constructs: tuple[Named, ...]  # asof, positional, pivot, columns(), describe, sample
    bare_divisions: tuple[int, ...]  # lines of divisions that could be by nought
    returned: Mapping[
        str, int
    ]  # the columns it returns, as far as they are named, with their lines


@lru_cache(maxsize=1000)
def names_in(sql: str) -> Names:
    """Everything the SELECT names. Raises NotOneSelectError when the text is anything else."""
    _refuse_other_statements(sql)
    told = json.loads(_serialized(sql))
    if told["error"]:
        raise NotOneSelectError(str(told["error_message"]))
    line = _Lines(sql)
    nodes = tuple(_nodes(told["statements"]))
    return Names(
        tables=tuple(_tables(nodes, line)),
        table_functions=tuple(_table_functions(nodes, line)),
        functions=tuple(_functions(nodes, line)),
        columns=tuple(_columns(nodes, line)),
        constructs=tuple(_constructs(nodes, line)),
        returned=_returned(told["statements"][0]["node"], line),
        bare_divisions=tuple(sorted({line.of(n) for n in nodes if _may_divide_by_nought(n)})),
    )


def _refuse_other_statements(sql: str) -> None:
    with _parser().cursor() as reader:
        try:
            statements = reader.extract_statements(sql)
        except duckdb.Error as error:
            raise NotOneSelectError(str(error)) from error
    if len(statements) != 1:
        found = "no statement" if not statements else f"{len(statements)} statements"
        raise NotOneSelectError(f"write one SELECT; this file has {found}")
    if statements[0].type != duckdb.StatementType.SELECT:
        kind = statements[0].type.name.lower().replace("_", " ")
        raise NotOneSelectError(f"write one SELECT; this is a statement of the kind {kind}")


def _serialized(sql: str) -> str:
    with _parser().cursor() as reader:
        ((told,),) = reader.execute("select json_serialize_sql($sql)", {"sql": sql}).fetchall()
    return str(told)


@cache
def _parser() -> duckdb.DuckDBPyConnection:
    """An empty database that reads SQL, runs none of it and can reach nothing outside."""
    return duckdb.connect(config={"enable_external_access": "false"})


class _Lines:
    """Places in the text, which DuckDB counts in bytes, as lines."""

    def __init__(self, sql: str) -> None:
        self._text = sql.encode()

    def of(self, node: Node) -> int:
        place = int(node.get("query_location") or 0)
        return 1 + self._text[: place if place < NO_PLACE else 0].count(b"\n")


def _nodes(tree: object) -> Iterator[Node]:
    """Every node of the tree, the outer before the inner."""
    if isinstance(tree, dict):
        yield tree
        for inner in tree.values():
            yield from _nodes(inner)
    elif isinstance(tree, list):
        for inner in tree:
            yield from _nodes(inner)


def _tables(nodes: Iterable[Node], line: _Lines) -> Iterator[Named]:
    own = {
        str(entry["key"]).lower()
        for node in nodes
        for entry in (node.get("cte_map") or {}).get("map", ())
    }
    for node in nodes:
        if node.get("type") != "BASE_TABLE":
            continue
        parts = [node["catalog_name"], node["schema_name"], node["table_name"]]
        name = ".".join(part for part in parts if part).lower()
        if name not in own:
            yield Named(name, line.of(node))


def _table_functions(nodes: Iterable[Node], line: _Lines) -> Iterator[Named]:
    for node in nodes:
        if node.get("type") == "TABLE_FUNCTION":
            yield Named(str(node["function"]["function_name"]).lower(), line.of(node))


def _functions(nodes: Iterable[Node], line: _Lines) -> Iterator[Named]:
    of_tables = [node["function"] for node in nodes if node.get("type") == "TABLE_FUNCTION"]
    for node in nodes:
        is_one = "function_name" in node and not any(node is other for other in of_tables)
        if is_one and node.get("class") in ("FUNCTION", "WINDOW"):
            constants = [
                str(given["literal"]["text"] if "literal" in given else given["value"].get("value"))
                for given in _arguments(node)
                if given.get("class") == "CONSTANT"
            ]
            yield Named(str(node["function_name"]).lower(), line.of(node), tuple(constants))


def _arguments(node: Node) -> list[Node]:
    """What a function is given: DuckDB 2 keeps it under another name than DuckDB 1."""
    given = node.get("arguments", node.get("children", []))
    return [one.get("expression", one) for one in given]


def _columns(nodes: Iterable[Node], line: _Lines) -> Iterator[Named]:
    for node in nodes:
        if node.get("class") == "COLUMN_REF":
            yield Named(str(node["column_names"][-1]).lower(), line.of(node))


def _constructs(nodes: Iterable[Node], line: _Lines) -> Iterator[Named]:
    for node in nodes:
        kind = node.get("type")
        if kind == "JOIN" and node["ref_type"] in ("ASOF", "POSITIONAL"):
            yield Named(str(node["ref_type"]).lower(), line.of(node))
        elif kind == "PIVOT":
            yield Named("pivot", line.of(node))
        elif kind == "SHOW_REF":
            yield Named("describe", line.of(node))
        elif kind == "STAR" and node.get("columns"):
            yield Named(COLUMNS_OF, line.of(node))
        if node.get("sample"):
            yield Named("sample", line.of(node))


def _returned(node: Node, line: _Lines) -> dict[str, int]:
    while node["type"] != "SELECT_NODE":
        inner = node.get("left") or node.get("child")
        if inner is None:
            return {}
        node = inner
    found = {}
    for item in node["select_list"]:
        name = item.get("alias") or (item.get("column_names") or [""])[-1]
        found[str(name).lower()] = line.of(item)
    return found


def _may_divide_by_nought(node: Node) -> bool:
    if node.get("function_name") != "/":
        return False
    below = _arguments(node)[1]
    return below.get("class") != "CONSTANT" and below.get("function_name") != "nullif"
