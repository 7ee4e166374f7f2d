"""engine-room begin: a council's own home, and which extracts to load first."""

from typing import Annotated

import typer
from rich.markup import escape

from metrics.board.first_loads import first_loads
from metrics.cli.asking import ask
from metrics.cli.console import answers, progress
from metrics.cli.place import home_of
from metrics.home.account import account
from metrics.model import clock
from metrics.model.home import Home
from metrics.publish.beginning import Begun, loaded_extracts, shows_sample
from metrics.publish.beginning import begin as begin_home
from metrics.publish.press import Load
from metrics.registry import load_registry
from metrics.registry.beginning import Answers
from metrics.wording.beginning import SAMPLE_STANDS, begun_lines
from metrics.wording.first_loads import first_load_lines


def begin(  # noqa: PLR0913, PLR0917 - each is an option of the command
    context: typer.Context,
    name: Annotated[
        str | None, typer.Option(help="The council's name. Without it everything is asked.")
    ] = None,
    region: Annotated[str, typer.Option(help="Its region: name or code.")] = "",
    short_name: Annotated[str, typer.Option(help="As charts name it; the place if none.")] = "",
    board_name: Annotated[str, typer.Option(help="As the header names the Board.")] = "",
    district: Annotated[
        list[str] | None,
        typer.Option(help="A district: NAME, or CODE=NAME. Say it once for each."),
    ] = None,
    headline: Annotated[
        list[str] | None,
        typer.Option(help="A measure of the Board's tiles. Up to five; the usual ones if none."),
    ] = None,
    inspection_start: Annotated[
        str, typer.Option(help="First day of the inspection that months are counted from.")
    ] = "",
    inspection_end: Annotated[str, typer.Option(help="Its last day.")] = "",
    inspection_title: Annotated[str, typer.Option(help="As charts name it.")] = "",
    inspection_judgement: Annotated[str, typer.Option(help="Its overall judgement.")] = "",
    inspection_id: Annotated[
        str, typer.Option(help="Its event_id in the list of events, now or later.")
    ] = "",
    what_next: Annotated[
        bool, typer.Option("--what-next", help="Only say which extracts to load next.")
    ] = False,
) -> None:
    """Begin with a council of your own: its settings are written, and nothing made up is shown any more."""
    home = home_of(context)
    if not what_next:
        said = Answers(
            name=name or "",
            region=region,
            short_name=short_name,
            board_name=board_name,
            districts=tuple(district or ()),
            headlines=tuple(headline or ()),
            inspection_id=inspection_id,
            inspection_title=inspection_title,
            inspection_start=inspection_start,
            inspection_end=inspection_end,
            inspection_judgement=inspection_judgement,
        )
        _begin(home, said, is_asked=name is None)
    _tell_what_next(home)


def _begin(home: Home, said: Answers, *, is_asked: bool) -> None:
    if is_asked:
        if shows_sample(home):
            answers.print(SAMPLE_STANDS)
        said = ask(load_registry(home), clock.today())
    load = Load(at=clock.now(), note="A council begins", loaded_by=account())
    with progress() as tell:
        begun = begin_home(home, said, load, tell)
    _tell(begun)


def _tell(begun: Begun) -> None:
    for line in begun_lines(
        begun.council, str(begun.file), set_sample_aside=begun.set_sample_aside
    ):
        answers.print(escape(line))
    answers.print("")


def _tell_what_next(home: Home) -> None:
    registry = load_registry(home)
    loads = first_loads(registry.contracts, registry.indicators, loaded_extracts(home))
    for line in first_load_lines(loads):
        answers.print(escape(line))
    answers.print("A workbook to fill in: engine-room template teams --to teams.xlsx")
