"""Engine Room: the performance dashboard an Improvement Board runs on."""

__version__ = "0.3.0"
