"""The name of a listed team where its code belongs: the code is told, since the list has both."""

from collections.abc import Iterator, Mapping

from metrics.intake.judging.file_checks import FileCheck
from metrics.intake.judging.references import Reference, references
from metrics.model.contract import Contract
from metrics.model.problem import Severity
from metrics.sql.text import quoted


def name_checks(contracts: Mapping[str, Contract]) -> Iterator[FileCheck]:
    """A rule for each column that names a row of a list in which rows have a name beside their code.

    The rows are refused by the rule of references, which shows no name; this one is of the whole file.
    """
    for reference in references(contracts):
        name = reference.key.removesuffix("_code") + "_name"
        if any(column.name == name for column in reference.target.columns):
            yield _by_name(reference, name)


def _by_name(one: Reference, name: str) -> FileCheck:
    key, listed = quoted(one.key), quoted(one.target.id)
    sql = (
        f"with placed as ({one.rows}), "
        f"listed as (select {key} as code, {quoted(name)} as name from {listed} "
        f"where {quoted(name)} is not null), "
        "named as (select distinct placed.file, listed.name, listed.code from placed "
        "inner join listed on squash(placed.value) = squash(listed.name) "
        f"left join {listed} as coded on placed.value = coded.{key} "
        f"where placed.file is not null and coded.{key} is null) "
        "select file, cast(null as bigint) as file_row, "
        "string_agg('“' || name || '” is ' || code, ', ' order by name, code) as value "
        "from named group by file"
    )
    return FileCheck(
        code=f"{one.code}-by-name",
        sql=sql,
        severity=Severity.WARNING,
        extracts=(one.contract.id,),
        column=one.column.name,
        message=f"{one.column.name} holds names of the list of {one.target.title.lower()}: {{value}}.",
        mend="Put the code in place of the name in each of these rows.",
        beside=(one.target.id,),
    )
