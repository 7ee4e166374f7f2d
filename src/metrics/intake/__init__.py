"""The one door in: bytes to rows with their file row numbers, and every problem found."""

from metrics.intake.check import Beside, check
from metrics.intake.checked import Checked, CheckedFile
from metrics.intake.grouping import MenderGroup, RowGroup, RuleGroup, by_mender, by_row, by_rule
from metrics.intake.rule_book import RuleEntry, rule_book
from metrics.intake.sources import Source, read_sources

__all__ = [
    "Beside",
    "Checked",
    "CheckedFile",
    "MenderGroup",
    "RowGroup",
    "RuleEntry",
    "RuleGroup",
    "Source",
    "by_mender",
    "by_row",
    "by_rule",
    "check",
    "read_sources",
    "rule_book",
]
