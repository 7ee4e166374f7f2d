"""Problems of a whole file, worded once."""

from metrics.model.problem import Problem, Severity

LONGEST_QUOTED = 80


class UnreadableFileError(Exception):
    """A file that stops being read: carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


def file_error(file: str, rule: str, message: str, mend: str, row: int | None = None) -> Problem:
    """An error that refuses the whole file."""
    return Problem(file, row, None, None, rule, Severity.ERROR, message, mend)


def file_warning(file: str, rule: str, message: str, mend: str) -> Problem:
    """Something the reader is told about the whole file."""
    return Problem(file, None, None, None, rule, Severity.WARNING, message, mend)


def shortened(value: str | None) -> str:
    """A cell as a message quotes it: a very long one is cut."""
    text = value or ""
    return text if len(text) <= LONGEST_QUOTED else text[:LONGEST_QUOTED] + "…"
