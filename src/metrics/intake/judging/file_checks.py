"""Rules that look across files: one SQL file each in queries/checks, with a TOML header."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from metrics.errors import DefinitionError
from metrics.model.problem import Severity
from metrics.registry.fields import read_fields

HEADER = re.compile(r"\s*/\*(.*?)\*/", re.DOTALL)


@dataclass(frozen=True)
class FileCheck:
    """One rule: its SELECT returns file, file_row and value of every row that breaks it."""

    code: str  # the file stem
    sql: str
    severity: Severity
    extracts: tuple[str, ...]  # looked at when one of these is among the files
    column: str
    message: str  # {value} stands for what was found
    mend: str
    needs: tuple[str, ...] = ()  # other tables its SELECT reads, without which it has no answer
    beside: tuple[str, ...] = ()  # other tables its SELECT reads, which may be empty


def load_file_checks(folder: Path) -> tuple[FileCheck, ...]:
    """Every check in the folder. Raises DefinitionError listing every fault of every header."""
    faults: list[str] = []
    checks = [_read(file, faults) for file in sorted(folder.glob("*.sql"))]
    if faults:
        raise DefinitionError("\n".join(faults))
    return tuple(check for check in checks if check)


def _read(file: Path, faults: list[str]) -> FileCheck | None:
    sql = file.read_text(encoding="utf-8")
    header = HEADER.match(sql)
    if header is None:
        faults.append(f"{file.name}: the header: missing: open the file with /* and TOML lines */")
        return None
    try:
        table = tomllib.loads(header.group(1))
    except tomllib.TOMLDecodeError as error:
        faults.append(f"{file.name}: the header: cannot be read as TOML: {error}")
        return None
    given = {"code": file.stem, "sql": sql}
    return read_fields(FileCheck, table, where=file.name, faults=faults, given=given)
