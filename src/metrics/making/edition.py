"""One edition: every number any page shows, aggregates only, computed or copied where nothing differs."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from metrics import __version__
from metrics.making.copying import copy_kept_months
from metrics.making.indicators import make_indicator_tables
from metrics.making.ingredients import Ingredients
from metrics.making.inputs import make_inputs
from metrics.making.lock import lock
from metrics.making.plan import BuildReport
from metrics.making.planning import plan_build
from metrics.making.previous import attach_previous
from metrics.making.recipe import recipe
from metrics.making.row_guards import refuse_untrue_rows
from metrics.making.selects import refuse_unsafe_selects
from metrics.making.shared_views import shared_views
from metrics.making.workshop import open_workshop
from metrics.model.disclosure import Disclosure
from metrics.sql.rows import insert_rows
from metrics.sql.steps import run_folder, steps_towards

Progress = Callable[[str], None]

__all__ = ["BuildReport", "Ingredients", "build_edition"]


def build_edition(
    path: Path, ingredients: Ingredients, progress: Progress | None = None
) -> BuildReport:
    """Write the edition file. The same ingredients give the same edition, number for number,
    whether months are computed or copied from the edition before; what was done is returned.
    """
    tell = progress or (lambda _: None)
    queries = ingredients.home.queries
    made_by = recipe(ingredients.home)
    refuse_unsafe_selects(ingredients)
    with open_workshop(path) as connection:
        tell("Reading the archive")
        previous = attach_previous(connection, ingredients.previous, made_by)
        lock(connection, ingredients.folders)
        views = shared_views(queries / "extracts")
        plan = plan_build(connection, ingredients, views, previous)
        make_inputs(connection, ingredients, views, plan)
        tell("Computing the indicators")
        make_indicator_tables(connection, ingredients.indicators, plan.months)
        refuse_untrue_rows(connection, ingredients, plan, views)
        copy_kept_months(connection, plan)
        tell("Looking for what really changed")
        run_folder(connection, queries / "signals")
        run_folder(
            connection,
            queries / "spc",
            only=steps_towards(queries / "spc", {"spc_as_at", "spc_groups"}),
        )
        run_folder(connection, queries / "levels")
        tell("Writing the edition")
        run_folder(connection, queries / "marts", temporary=False)
        _tell_changes(connection, queries)
        _pin(connection, ingredients, made_by)
    return plan.report()


def _tell_changes(connection: duckdb.DuckDBPyConnection, queries: Path) -> None:
    """Edition table measure_words, where any series has the twelve values to be told of. Elsewhere there is
    none: planning these steps for nothing costs more than the rest of a small build (measured).
    """
    if connection.execute("select 1 from word_series limit 1").fetchone():
        run_folder(connection, queries / "words")
        run_folder(connection, queries / "told", temporary=False)


def _pin(connection: duckdb.DuckDBPyConnection, ingredients: Ingredients, made_by: str) -> None:
    """Keep in the edition what made it: number, code, definitions, batches."""
    connection.execute("create table recipes as select $recipe as recipe", {"recipe": made_by})
    connection.execute(
        "create table edition_facts (number integer, built_at timestamptz, code_version varchar, "
        "is_synthetic boolean, loaded_at timestamptz, disclosure varchar)"
    )
    local = [b for b in ingredients.batches if b.is_synthetic]
    # The newest by number: a clock that was wrong once must not date every later edition.
    newest = max(ingredients.batches, key=lambda batch: batch.number, default=None)
    connection.execute(
        "insert into edition_facts values (?, ?, ?, ?, ?, ?)",
        [
            ingredients.number,
            ingredients.built_at,
            __version__,
            bool(local),
            newest.loaded_at if newest else ingredients.built_at,
            Disclosure.MANAGER,
        ],
    )
    connection.execute("create table definitions (indicator_id varchar, sql varchar)")
    insert_rows(connection, "definitions", [(i.id, i.sql) for i in ingredients.indicators])
    connection.execute(
        "create table pinned_batches (id varchar, extract_id varchar, source_name varchar, "
        "sha256 varchar, rows bigint, loaded_at timestamptz, is_synthetic boolean)"
    )
    pinned = [
        (
            batch.id,
            batch.extract,
            batch.source_name,
            batch.sha256,
            batch.rows,
            batch.loaded_at,
            batch.is_synthetic,
        )
        for batch in ingredients.batches
    ]
    insert_rows(connection, "pinned_batches", pinned)
