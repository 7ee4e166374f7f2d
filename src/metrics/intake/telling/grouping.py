"""The problems of a check grouped: by rule, by row, and by who can mend them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from metrics.intake.telling.checked import Checked
from metrics.intake.telling.tallies import kind_of
from metrics.model.problem import Problem, Severity

WORST_FIRST = (Severity.ERROR, Severity.ASKS, Severity.REFUSED, Severity.WARNING)
WHOEVER_EXPORTED = "whoever exported the file"
ROWS_NAMED = 6


@dataclass(frozen=True)
class RuleGroup:
    """One rule broken in one column of one file."""

    file: str
    rule: str
    column: str | None
    severity: Severity
    count: int  # exact, also of those not listed
    first: Problem
    rows: tuple[int, ...]  # the first few

    @property
    def rows_words(self) -> str:
        """Where: “row 3”, “rows 3, 8, 9 and 12 more”; empty for the whole file."""
        if not self.rows:
            return ""
        listed = ", ".join(f"{row:,}" for row in self.rows)
        more = self.count - len(self.rows)
        return f"row{'s' if self.count > 1 else ''} {listed}" + (
            f" and {more:,} more" if more else ""
        )


@dataclass(frozen=True)
class RowGroup:
    """One row and everything found in it."""

    file: str
    row: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class MenderGroup:
    """What one team or provider can mend."""

    mended_by: str
    rules: tuple[RuleGroup, ...]

    def count(self, severity: Severity) -> int:
        """How many problems of a severity."""
        return sum(group.count for group in self.rules if group.severity is severity)


def by_rule(checked: Checked) -> tuple[RuleGroup, ...]:
    """One group for each rule, column and file, the worst first, then the most frequent."""
    found: dict[tuple[object, ...], list[Problem]] = {}
    for problem in checked.problems:
        found.setdefault(kind_of(problem), []).append(problem)
    groups = [_rule_group(problems, checked) for problems in found.values()]
    return tuple(sorted(groups, key=lambda g: (WORST_FIRST.index(g.severity), -g.count)))


def by_mender(checked: Checked) -> tuple[MenderGroup, ...]:
    """Groups of rules under whoever can mend them, those who can mend the worst first."""
    owner = {file.name: file.mended_by or WHOEVER_EXPORTED for file in checked.files}
    found: dict[str, list[RuleGroup]] = {}
    for group in by_rule(checked):
        found.setdefault(owner.get(group.file, WHOEVER_EXPORTED), []).append(group)
    return tuple(MenderGroup(name, tuple(groups)) for name, groups in found.items())


def by_row(problems: Iterable[Problem]) -> tuple[RowGroup, ...]:
    """Each row that has problems, in the order they were found."""
    found: dict[tuple[str, int], list[Problem]] = {}
    for problem in problems:
        if problem.row is not None:
            found.setdefault((problem.file, problem.row), []).append(problem)
    return tuple(RowGroup(file, row, tuple(group)) for (file, row), group in found.items())


def _rule_group(problems: Sequence[Problem], checked: Checked) -> RuleGroup:
    first = problems[0]
    rows = tuple(p.row for p in problems[:ROWS_NAMED] if p.row is not None)
    count = max(checked.counts.get(kind_of(first), 0), len(problems))
    return RuleGroup(first.file, first.rule, first.column, first.severity, count, first, rows)
