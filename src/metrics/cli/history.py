"""engine-room editions, rollback, rebuild and verify."""

import json
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.markup import escape

from metrics.cli.console import answers, progress
from metrics.cli.place import home_of
from metrics.home import Archive
from metrics.home.account import account
from metrics.home.shelf import EditionRecord, Shelf
from metrics.model import clock
from metrics.model.reported import FileLoaded, Publication
from metrics.publish.history import publications, rebuild, rollback
from metrics.publish.ledger import Ledger
from metrics.publish.press import Load
from metrics.publish.reloading import reload_batch
from metrics.publish.sealed import newest_seal
from metrics.publish.verifying import verify
from metrics.wording.reported import rows_words

Note = Annotated[str, typer.Option(help="Why, in a few words.")]


def editions(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """What is published, and what came before: who, when, why, from which files."""
    home = home_of(context)
    shelf = Shelf(home.editions)
    stands = shelf.published()
    published = stands.id if stands else None
    every = publications(home)
    if as_json:
        listed = [_edition(record, every, published) for record in shelf.records()]
        typer.echo(json.dumps(listed, indent=1))
        return
    if not every:
        answers.print("Nothing has been published yet.")
    newest = next((p for p in every if p.edition_id == published), None)
    for publication in every:
        answers.print(escape(_line(publication, is_now=publication is newest)))
        for file in publication.files:
            named = f"    {file.name} {file.sha256[:8]}: {file.extract}, {rows_words(file)}"
            for line in (named, *(f"        {sentence}" for sentence in file.changes)):
                answers.print(escape(line))


def roll_back(
    context: typer.Context,
    edition: Annotated[
        str | None, typer.Argument(help="The edition; the one before if none.")
    ] = None,
    note: Note = "",
) -> None:
    """Publish an earlier edition again."""
    with progress() as tell:
        record = rollback(home_of(context), edition, _load(note), tell)
    answers.print(f"Published {record.id} again.")


def reload(
    context: typer.Context,
    batch: Annotated[
        str, typer.Argument(help="The batch's id, as engine-room editions --json lists it.")
    ],
    note: Note = "",
) -> None:
    """Publish an archived batch again, above what came after it."""
    with progress() as tell:
        record = reload_batch(home_of(context), batch, _load(note or f"Batch {batch} again"), tell)
    answers.print(escape(f"Published {record.id}, with the rows of {batch}."))


def rebuild_edition(
    context: typer.Context, note: Note = "Rebuilt with today's definitions"
) -> None:
    """Publish the same archive through today's definitions."""
    with progress() as tell:
        record = rebuild(home_of(context), _load(note), tell)
    answers.print(f"Published {record.id}.")


def verify_home(context: typer.Context) -> None:
    """Say whether the archive, the editions and the ledger are as they were kept. Nothing is changed."""
    home = home_of(context)
    with progress() as tell:
        tell("Reading every file kept")
        faults = verify(home)
    for fault in faults:
        answers.print(escape(str(fault)))
    if faults:
        answers.print(
            "Restore the files named from their last copy. An edition can also be made again from "
            "the archive: engine-room rebuild"
        )
        raise typer.Exit(1)
    if seal := newest_seal(Ledger(home)):
        answers.print(f"The ledger's newest seal, which stands for all before it: {seal[:16]}")
    batches = len(Archive(home.archive).batches())
    editions_kept = len(Shelf(home.editions).records())
    answers.print(
        f"All is as it was kept. Batches in the archive: {batches:,}. Editions: {editions_kept:,}."
    )


def _load(note: str) -> Load:
    return Load(at=clock.now(), note=note, loaded_by=account())


def _line(publication: Publication, *, is_now: bool) -> str:
    """One publication: edition, when, how it came, whether it stands, who, what it restated, why."""
    at = publication.published_at
    return (
        f"{publication.edition_id}  {clock.in_london(at):%d %B %Y} {clock.time_words(at)}  "
        f"{publication.came_from:8}  {'published' if is_now else '':9}  "
        f"{publication.published_by or 'not known'}  "
        f"{publication.values_restated:,} figures restated  {publication.note}"
    ).rstrip()


def _edition(
    record: EditionRecord, every: Sequence[Publication], published: str | None
) -> dict[str, object]:
    own = [publication for publication in every if publication.edition_id == record.id]
    return {
        "edition": record.id,
        "published": record.id == published,
        "built_at": clock.stamp(record.built_at),
        "came_from": record.came_from,
        "note": record.note,
        "code_version": record.code_version,
        "batches": list(record.batch_ids),
        "published_by": record.published_by,
        "values_restated": record.values_restated,
        "publications": [_publication(publication) for publication in own],
    }


def _publication(publication: Publication) -> dict[str, object]:
    return {
        "published_at": clock.stamp(publication.published_at),
        "published_by": publication.published_by,
        "came_from": publication.came_from,
        "note": publication.note,
        "values_restated": publication.values_restated,
        "files": [_file(file) for file in publication.files],
    }


def _file(file: FileLoaded) -> dict[str, object]:
    return {
        "name": file.name,
        "extract": file.extract,
        "sha256": file.sha256[:8],
        "rows_accepted": file.rows,
        "rows_repaired": file.rows_repaired,
        "rows_refused": file.rows_refused,
        "rows_set_aside": file.rows_set_aside,
        "changes": list(file.changes),
    }
