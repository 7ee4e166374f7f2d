"""Where the command line works: the one home, found when it starts and handed to every command."""

import typer

from metrics.model.home import Home


def find_home(context: typer.Context) -> None:
    """Find the home, before any command runs."""
    context.obj = Home.from_environment()


def home_of(context: typer.Context) -> Home:
    """The home the command was started in."""
    home = context.obj
    assert isinstance(home, Home)  # noqa: S101 - find_home always runs first
    return home
