"""Dirt for the sample: every fault that real extracts have, planted, counted and listed."""

from metrics.sample.dirt.extract import Fault
from metrics.sample.dirt.sets import SETS, write_dirty_sample

__all__ = ["SETS", "Fault", "write_dirty_sample"]
