"""The one door in: bytes to rows with their file row numbers, and every problem found."""

from metrics.intake.check import check
from metrics.intake.checked import Checked, CheckedFile
from metrics.intake.sources import Source, read_sources

__all__ = ["Checked", "CheckedFile", "Source", "check", "read_sources"]
