"""The one door in: bytes to rows with their file row numbers, and every problem found."""

from metrics.intake.files.sources import Source, read_sources
from metrics.intake.judging.check import Beside, check
from metrics.intake.judging.rule_book import RuleEntry, rule_book
from metrics.intake.telling.checked import Checked, CheckedFile
from metrics.intake.telling.grouping import (
    MenderGroup,
    PutRight,
    RowGroup,
    RuleGroup,
    by_mender,
    by_row,
    by_rule,
    is_repair,
    put_right,
)

__all__ = [
    "Beside",
    "Checked",
    "CheckedFile",
    "MenderGroup",
    "PutRight",
    "RowGroup",
    "RuleEntry",
    "RuleGroup",
    "Source",
    "by_mender",
    "by_row",
    "by_rule",
    "check",
    "is_repair",
    "put_right",
    "read_sources",
    "rule_book",
]
