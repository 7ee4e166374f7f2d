"""Editions are read here: questions in, frozen answers out. Nothing else opens an edition."""

from metrics.warehouse.reading import Warehouse, open_edition

__all__ = ["Warehouse", "open_edition"]
