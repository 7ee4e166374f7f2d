"""Text that becomes part of a SQL statement: names and constants of definition files, never values of rows."""


def quoted(identifier: str) -> str:
    """An identifier as SQL writes it safely."""
    return '"' + identifier.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text of a definition file as SQL writes it safely; values of rows are never written so."""
    return "'" + text.replace("'", "''") + "'"
