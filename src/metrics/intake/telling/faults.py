"""Problems of a whole file, each of a declared rule; and how a file stops being read."""

from metrics.intake.telling.file_rules import FILE_RULES
from metrics.model.problem import Problem

LONGEST_QUOTED = 80


class UnreadableFileError(Exception):
    """A file that stops being read: carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


def fault(
    file: str,
    rule: str,
    message: str,
    mend: str,
    *,
    row: int | None = None,
    column: str | None = None,
    value: str | None = None,
    after: str | None = None,
) -> Problem:
    """A problem of the rule of that code, with the severity its rule declares."""
    severity = FILE_RULES[rule].severity
    return Problem(file, row, column, value, rule, severity, message, mend, after)


def shortened(value: str | None) -> str:
    """A cell as a message quotes it: a very long one is cut."""
    text = value or ""
    return text if len(text) <= LONGEST_QUOTED else text[:LONGEST_QUOTED] + "…"
