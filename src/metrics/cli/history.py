"""engine-room editions, rollback and rebuild."""

import json
from datetime import datetime
from typing import Annotated

import typer
from rich.markup import escape

from metrics.cli.console import answers, progress
from metrics.model.places import Places
from metrics.publish.history import rebuild, rollback
from metrics.publish.press import Load
from metrics.publish.shelf import Shelf


def editions(
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """What is published, and what came before."""
    shelf = Shelf(Places.from_environment().editions)
    published = shelf.published()
    records = shelf.records()
    if as_json:
        listed = [
            {
                "edition": record.id,
                "published": published is not None and record.id == published.id,
                "built_at": record.built_at.isoformat(timespec="seconds"),
                "came_from": record.came_from,
                "note": record.note,
                "code_version": record.code_version,
                "batches": list(record.batch_ids),
            }
            for record in records
        ]
        typer.echo(json.dumps(listed, indent=1))
        return
    if not records:
        answers.print("Nothing has been published yet.")
    for record in records:
        mark = "published" if published and record.id == published.id else ""
        answers.print(
            escape(
                f"{record.id}  {record.built_at:%d %B %Y %H:%M}  {record.came_from:8}  "
                f"{mark:9}  {record.note}".rstrip()
            )
        )


def roll_back(
    edition: Annotated[
        str | None, typer.Argument(help="The edition; the one before if none.")
    ] = None,
) -> None:
    """Publish an earlier edition again."""
    record = rollback(Places.from_environment(), edition)
    answers.print(f"Published {record.id} again.")


def rebuild_edition() -> None:
    """Publish the same archive through today's definitions."""
    load = Load(at=datetime.now(), note="Rebuilt with today's definitions")  # noqa: DTZ005
    with progress() as tell:
        record = rebuild(Places.from_environment(), load, tell)
    answers.print(f"Published {record.id}.")
