"""Pieces of page as HTML: pure functions that escape everything they are given."""
