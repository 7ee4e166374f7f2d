"""The problems of a check grouped: by rule, by row, and by who can mend them; repairs apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from metrics.intake.telling.checked import Checked
from metrics.intake.telling.tallies import LISTED, kind_of
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
    def count_words(self) -> str:
        """How many, exact up to where counting stops."""
        return f"more than {LISTED:,}" if self.count == LISTED + 1 else f"{self.count:,}"

    @property
    def rows_words(self) -> str:
        """Where: “row 3”, “rows 3, 8, 9 and 12 more”; empty for the whole file."""
        if not self.rows:
            return ""
        listed = ", ".join(f"{row:,}" for row in self.rows)
        more = self.count - len(self.rows)
        others = "many" if self.count == LISTED + 1 else f"{more:,}"
        return f"row{'s' if self.count > 1 else ''} {listed}" + (
            f" and {others} more" if more else ""
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


@dataclass(frozen=True)
class PutRight:
    """What was read with the help of a repair: nobody need do anything, if it is right."""

    rules: tuple[RuleGroup, ...]

    @property
    def words(self) -> str:
        """In one line; empty where nothing was put right."""
        if not self.rules:
            return ""
        kinds, cells = len(self.rules), sum(group.count for group in self.rules)
        return (
            f"Put right on the way in: {kinds:,} {'kind' if kinds == 1 else 'kinds'}, "
            f"{cells:,} {'cell' if cells == 1 else 'cells'}"
        )


def is_repair(problem: Problem) -> bool:
    """Whether a cell was put right: it was read, and what it was read as is known."""
    return problem.severity is Severity.WARNING and problem.after is not None


def put_right(checked: Checked) -> PutRight:
    """The repairs, a group for each kind in a column of a file."""
    return PutRight(tuple(group for group in by_rule(checked) if is_repair(group.first)))


def by_rule(checked: Checked) -> tuple[RuleGroup, ...]:
    """One group for each rule, column and file, the worst first, then the most frequent."""
    found: dict[tuple[object, ...], list[Problem]] = {}
    for problem in checked.problems:
        found.setdefault(kind_of(problem), []).append(problem)
    groups = [_rule_group(problems, checked) for problems in found.values()]
    return tuple(sorted(groups, key=lambda g: (WORST_FIRST.index(g.severity), -g.count)))


def by_mender(checked: Checked) -> tuple[MenderGroup, ...]:
    """What needs a person: groups of rules under whoever can mend them, those of the worst first.

    Repairs are apart (put_right).
    """
    owner = {file.name: file.mended_by or WHOEVER_EXPORTED for file in checked.files}
    found: dict[str, list[RuleGroup]] = {}
    for group in by_rule(checked):
        if is_repair(group.first):
            continue
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
