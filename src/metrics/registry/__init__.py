"""Everything that is declared in files, parsed once, all problems reported together."""

from metrics.registry.registry import Registry, load_registry

__all__ = ["Registry", "load_registry"]
