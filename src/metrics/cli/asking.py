"""What engine-room begin asks, one question after another; an answer that cannot be is asked again."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import typer
from rich.markup import escape

from metrics.cli.console import answers
from metrics.errors import MetricsError
from metrics.registry import Registry
from metrics.registry.beginning import JUDGEMENT, REGION, Answers, answers_of, council_of

BETWEEN = ";"


def ask(registry: Registry, today: date) -> Answers:
    """The answers of whoever sits at the terminal; what stands already is offered."""
    stands = answers_of(registry.council)
    found = Answers(name="-", region=registry.council.region_code)  # until it is asked

    def one(field: str, question: str) -> None:
        nonlocal found
        offered = str(getattr(stands, field))
        found = _asked(question, offered, lambda text: judged(**{field: text.strip()}))

    def several(field: str, question: str) -> None:
        nonlocal found
        offered = f"{BETWEEN} ".join(getattr(stands, field))
        found = _asked(question, offered, lambda text: judged(**{field: _parts(text)}))

    def judged(**changed: Any) -> Answers:
        new = replace(found, **changed)
        council_of(new, registry, today)
        return new

    one("name", "Name of the council")
    _offer(f"{code.label} ({code.code})" for code in registry.codes.of(REGION))
    one("region", "Region")
    several("districts", "Districts, each a name or CODE=NAME, with ; between")
    _offer(f"{i.id}: {i.title}" for i in registry.indicators.values())
    several("headlines", "The Board's headlines, up to five measures, with ; between")
    one("inspection_start", "First day of the inspection that months are counted from, if any")
    if found.inspection_start:
        one("inspection_end", "Its last day")
        one("inspection_title", "Its title")
        _offer(f"{code.label} ({code.code})" for code in registry.codes.of(JUDGEMENT))
        one("inspection_judgement", "Its overall judgement")
    return found


def _asked(question: str, offered: str, judge: Callable[[str], Answers]) -> Answers:
    """The answers with this one; asked again, with the reason, until it can be."""

    def judged(text: str) -> Answers:
        try:
            return judge(text)
        except MetricsError as error:
            raise typer.BadParameter(str(error)) from error

    made: Answers = typer.prompt(
        question, default=offered, show_default=bool(offered), value_proc=judged
    )
    return made


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, text.split(BETWEEN)) if part)


def _offer(choices: Iterable[str]) -> None:
    """What may be chosen, before it is asked."""
    for choice in choices:
        answers.print(escape(f"  {choice}"))
