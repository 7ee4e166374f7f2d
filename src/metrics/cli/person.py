"""Who is at the terminal."""

from getpass import getuser


def who() -> str:
    """The account's name; "not known" where the machine has none."""
    try:
        return getuser()
    except (KeyError, OSError):  # no account name on this machine
        return "not known"
