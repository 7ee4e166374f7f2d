"""Rows into a contract: what a file is, and which of its rows are of its table."""
