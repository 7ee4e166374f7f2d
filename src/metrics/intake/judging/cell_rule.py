"""One rule of the door that looks at one cell: what it is asked of, when it is broken, what it says."""

from collections.abc import Callable
from dataclasses import dataclass

from metrics.model.contract import Column, Contract
from metrics.model.problem import Severity

Applies = Callable[[Column, Contract], bool]
Condition = Callable[[Column, Contract], str]
Words = Callable[[Column, str], str]


@dataclass(frozen=True)
class CellRule:
    """One way a cell can be wrong, or one repair that reads it."""

    code: str
    severity: Severity
    about: str  # for the rule book
    applies: Applies
    wrong_when: Condition
    message: Words  # of the column and the value as written; {after} stands for what was read
    mend: Words  # {codes} stands for the permitted codes
    after: Callable[[Column], str] | None = None  # SQL of what a repaired cell was read as
    is_once: bool = False  # told of the first such cell of a column only
    hides_value: bool = False  # the value is never shown
    asks_of_plain_cells: bool = False  # a cell read without any ado may break it
