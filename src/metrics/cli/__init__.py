"""The command line: names that scripts and people rely on."""

from metrics.cli.app import main

__all__ = ["main"]
