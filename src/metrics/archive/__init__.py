"""Every accepted extract, as written, immutable: all else can be rebuilt from it."""

from metrics.archive.archive import Archive
from metrics.archive.faults import Fault, table_fault
from metrics.archive.manifest import read_manifest

__all__ = ["Archive", "Fault", "read_manifest", "table_fault"]
