"""Every rule of the door in one list, as the rule book shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from metrics.intake.judging.cell_rule import CellRule
from metrics.intake.judging.cell_rules import CELL_RULES
from metrics.intake.judging.file_checks import load_file_checks
from metrics.intake.judging.made_checks import made_checks
from metrics.intake.judging.repairs import NOTICES, REPAIRS
from metrics.intake.telling.file_rules import FILE_RULES
from metrics.model.contract import Contract
from metrics.model.problem import Severity

FILE = "The file, its header and its rows"
CELL = "Cells that cannot be read"
REPAIR = "Repairs: read, counted and listed"
NOTICE = "Cells worth a look"
ROW = "Rows that contradict themselves"
ACROSS = "Files that contradict each other, or what is published"
PARTS = (FILE, CELL, REPAIR, NOTICE, ROW, ACROSS)


@dataclass(frozen=True)
class RuleEntry:
    """One rule."""

    code: str
    severity: Severity
    part: str  # of the book
    about: str
    extracts: tuple[str, ...]  # titles of those it looks at; empty for every extract


def rule_book(contracts: Mapping[str, Contract], queries: Path) -> tuple[RuleEntry, ...]:
    """Every rule there is, part by part. A code in several contracts is one entry for each text."""
    return (
        *(RuleEntry(r.code, r.severity, FILE, r.about, ()) for r in FILE_RULES.values()),
        *_of_cells(CELL_RULES, CELL),
        *_of_cells(REPAIRS, REPAIR),
        *_of_cells(NOTICES, NOTICE),
        *_of_rows(contracts.values()),
        *_across(contracts, queries),
    )


def _of_cells(rules: Iterable[CellRule], part: str) -> Iterable[RuleEntry]:
    return (RuleEntry(rule.code, rule.severity, part, rule.about, ()) for rule in rules)


def _of_rows(contracts: Iterable[Contract]) -> Iterable[RuleEntry]:
    return (
        RuleEntry(rule.code, rule.severity, ROW, rule.message, (contract.title,))
        for contract in contracts
        for rule in contract.rules
    )


def _across(contracts: Mapping[str, Contract], queries: Path) -> Iterable[RuleEntry]:
    for rule in (*load_file_checks(queries / "checks"), *made_checks(contracts)):
        titles = tuple(
            contracts[extract].title for extract in rule.extracts if extract in contracts
        )
        about = rule.message.replace("“{value}”", "so-and-so").replace("{value}", "so much")
        yield RuleEntry(rule.code, rule.severity, ACROSS, about, titles)
