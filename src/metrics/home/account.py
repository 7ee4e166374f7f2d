"""Who is at work, as the system knows it."""

import os


def account() -> str:
    """The name of the operating system's account; its number where it has no name.

    Never what the environment says: anybody can write LOGNAME=chair before a command.
    """
    try:
        import pwd  # noqa: PLC0415
    except ImportError:  # Windows
        return os.getlogin()
    number = os.getuid()
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return f"account {number}"
