"""Editions are made here: the archive's current rows, through queries/, into one new DuckDB file."""
