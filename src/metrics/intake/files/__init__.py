"""Bytes into rows: every kind of file, read as text."""
