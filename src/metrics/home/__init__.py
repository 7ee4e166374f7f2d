"""Every accepted extract, as written, immutable: all else can be rebuilt from it."""

from metrics.home.archive import Archive
from metrics.home.faults import Fault, table_fault
from metrics.home.manifest import read_manifest

__all__ = ["Archive", "Fault", "read_manifest", "table_fault"]
