"""What this process writes, its own account alone may read."""

import os

OWNER_ONLY = 0o077  # what nobody else may: read, write, look into


def keep_private() -> None:
    """From here on this process writes what its own account alone may read. Nothing on Windows."""
    os.umask(OWNER_ONLY)
