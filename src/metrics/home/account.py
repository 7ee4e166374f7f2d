"""Who is at work, as the system knows it."""

from metrics.home.system import SYSTEM


def account() -> str:
    """The name of the operating system's account; its number where it has no name.

    Never what the environment says: anybody can write LOGNAME=chair before a command.
    """
    return SYSTEM.account()
