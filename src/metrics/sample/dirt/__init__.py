"""The dirty variant: the sample with every mess of real extracts planted, and a list of each."""

from metrics.sample.dirt.writing import write_dirty_sample

__all__ = ["write_dirty_sample"]
