"""Editions are read here: questions in, frozen answers out. Nothing else opens an edition."""

from metrics.warehouse.connection import EditionFile
from metrics.warehouse.reading import Warehouse, edition_for_now, open_edition
from metrics.warehouse.rows import SYMBOLS

__all__ = ["SYMBOLS", "EditionFile", "Warehouse", "edition_for_now", "open_edition"]
