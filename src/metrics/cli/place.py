"""Where the command line works: the one home, found when it starts and handed to every command."""

import typer

from metrics.errors import MetricsError
from metrics.model.home import Home


def find_home(context: typer.Context) -> None:
    """Find the home, before any command runs.

    Raises MetricsError where the program was installed apart from its folder.
    """
    home = Home.from_environment()
    if not home.queries.is_dir():
        raise MetricsError(
            "Engine Room runs from its own folder, with queries/ and data/ in it, and was installed apart "
            "from it. In that folder: python start.py, or pip install -e . (with -e)."
        )
    context.obj = home


def home_of(context: typer.Context) -> Home:
    """The home the command was started in."""
    home = context.obj
    assert isinstance(home, Home)  # noqa: S101 - find_home always runs first
    return home
