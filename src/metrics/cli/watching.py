"""engine-room watch: load what is dropped into a folder, until told to stop."""

import time
from pathlib import Path
from typing import Annotated

import typer

from metrics.cli.place import home_of
from metrics.cli.slips import write_slip
from metrics.errors import MetricsError
from metrics.model import clock
from metrics.model.home import Home
from metrics.registry.council import load_council
from metrics.watch.keeping import Keeping
from metrics.watch.settling import SETTLED_AFTER
from metrics.watch.watching import Clock, Watcher, watched
from metrics.wording.visible import visible


def watch(
    context: typer.Context,
    every: Annotated[int, typer.Option(min=1, help="Seconds between two looks.")] = 10,
    once: Annotated[bool, typer.Option("--once", help="Load what is there, then stop.")] = False,
    folder: Annotated[
        Path | None, typer.Option(help="The folder; incoming/ of the home if none.")
    ] = None,
) -> None:
    """Load what is dropped into a folder; its report goes into accepted/ or refused/.

    Ctrl-C stops it. With --once, exit code 1 says that something was refused or could not be done.
    """
    home = home_of(context)
    place = _folder(home, folder)
    council = load_council(home)
    keeping = Keeping(council.keep_originals_days, council.keep_refused_days)
    watcher = Watcher(home, place, Clock(clock.now, time.monotonic), _say, write_slip, keeping)
    try:
        with watched(place, keeping):
            _say(f"Watching {place}. Ctrl-C stops.")
            if once:
                _look_until_quiet(watcher)
            while not once:
                watcher.look()
                time.sleep(every)
    except KeyboardInterrupt:
        _say("Stopped.")
    if once and (watcher.refused or watcher.trouble):
        raise typer.Exit(1)


def _look_until_quiet(watcher: Watcher) -> None:
    """Look twice, far enough apart to see what is whole, and on while there is more to put away."""
    watcher.look()
    time.sleep(SETTLED_AFTER)
    while watcher.look():
        pass
    for name in watcher.settling.waiting:
        _say(f"{name}: left where it is.")


def _folder(home: Home, asked: Path | None) -> Path:
    """The folder to watch. Raises MetricsError when it is one that Engine Room itself lives in."""
    if asked is None:
        try:
            home.incoming.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise MetricsError(
                f"{home.incoming} cannot be made ({error.strerror}). "
                "Set ENGINE_ROOM_HOME to a folder you may write to."
            ) from error
        return home.incoming
    folder = asked.expanduser().resolve()
    own = (home.archive, home.editions, home.root / "src", home.queries, home.contracts)
    for room in (place.resolve() for place in own):
        if folder == room or folder in room.parents or room in folder.parents:
            raise MetricsError(
                f"{asked} holds Engine Room's own files, which watching would move away. "
                "Name a folder for nothing but dropped extracts."
            )
    return folder


def _say(said: str) -> None:
    now = clock.now()
    for line in said.splitlines():
        at = f"{clock.in_london(now):%Y-%m-%d %H:%M:%S}{clock.zone_words(now)}"
        typer.echo(f"{at}  {visible(line)}")
