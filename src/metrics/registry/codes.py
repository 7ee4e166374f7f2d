"""Code lists, and the spellings each code is known by."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from metrics.errors import DefinitionError


@dataclass(frozen=True)
class Code:
    """One permitted value of a code list."""

    list: str
    code: str
    label: str
    sort: int


@dataclass(frozen=True)
class Codes:
    """Every code list, in its own order, and every spelling that is understood."""

    codes: tuple[Code, ...]
    spellings: Mapping[tuple[str, str], str]  # list and squashed spelling -> code

    @property
    def lists(self) -> frozenset[str]:
        """Names of the lists."""
        return frozenset(code.list for code in self.codes)

    def of(self, name: str) -> tuple[Code, ...]:
        """The codes of one list in their order; empty when there is no such list."""
        return tuple(sorted((c for c in self.codes if c.list == name), key=lambda c: c.sort))

    def label(self, name: str, code: str) -> str:
        """The label of a code; the code itself when the list does not have it."""
        return next((c.label for c in self.of(name) if c.code == code), code)


@lru_cache(maxsize=4096)  # the same headers and codes are asked of every contract
def squash(text: str) -> str:
    """Letters and digits only, lower case: what is left when case, space and punctuation go."""
    return "".join(character for character in text.lower() if character.isalnum())


def load_codes(reference: Path) -> Codes:
    """Read both files. Raises DefinitionError listing every fault."""
    faults: list[str] = []
    codes = tuple(_codes(reference / "codes.csv", faults))
    known = {(code.list, code.code) for code in codes}
    written = [(c.list, text, c.code) for c in codes for text in (c.code, c.label)]
    for number, row in enumerate(_rows(reference / "code_aliases.csv"), start=2):
        if (row["list"], row["code"]) not in known:
            faults.append(f"code_aliases.csv: row {number}: no code {row['code']} in {row['list']}")
        written.append((row["list"], row["alias"], row["code"]))
    spellings = _spellings(written, faults)
    if faults:
        raise DefinitionError("\n".join(faults))
    return Codes(codes, spellings)


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _codes(file: Path, faults: list[str]) -> Iterable[Code]:
    for number, row in enumerate(_rows(file), start=2):
        if not row["sort"].isdigit():
            faults.append(f"codes.csv: row {number}: sort {row['sort']!r} is not a whole number")
            continue
        yield Code(row["list"], row["code"], row["label"], int(row["sort"]))


def _spellings(
    written: Iterable[tuple[str, str, str]], faults: list[str]
) -> Mapping[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for name, text, code in written:
        other = found.setdefault((name, squash(text)), code)
        if other != code:
            faults.append(f"code_aliases.csv: {name}: {text!r} means both {other} and {code}")
    return found
