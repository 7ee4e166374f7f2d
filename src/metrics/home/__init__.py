"""What lies on disk: batches, editions, ledger, what is staged; whole or not at all, one publisher at a time."""

from metrics.home.archive import Archive
from metrics.home.faults import Fault, table_fault
from metrics.home.manifest import read_manifest

__all__ = ["Archive", "Fault", "read_manifest", "table_fault"]
