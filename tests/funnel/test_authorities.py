"""Authorities beside each other: whole figures of one date, and the council's own held against them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from metrics.board.authorities_apart import authorities_funnel, share_published
from metrics.board.measuring import Desk
from metrics.model.contract import ShareOf
from metrics.model.funnel import Funnel, Standing
from metrics.model.home import ROOT, Home
from metrics.model.report import Comparison, OwnFigures, PublishedPoint
from metrics.registry.contracts import load_contracts
from metrics.warehouse import Warehouse
from metrics.warehouse.connection import EditionFile
from tests.shapes import POINT, measured

NOW, BEFORE = date(2024, 9, 30), date(2023, 9, 30)
FIGURES = {"A": (20, 80), "B": (22, 82), "C": (19, 77), "D": (21, 80), "E": (58, 52), "F": (18, 77)}
SHARE = ShareOf("dfe_csww.agency_fte", ("dfe_csww.agency_fte", "dfe_csww.inpost_fte"))


def rows() -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for name, (agency, in_post) in FIGURES.items():
        for column, value in (("agency_fte", agency), ("inpost_fte", in_post)):
            found.append((column, "local_authority", name, NOW, float(value)))
            found.append((column, "local_authority", name, BEFORE, 1.0))
    found.append(("agency_fte", "national", "England", NOW, 9000.0))
    found.append(("agency_fte", "local_authority", "no whole", NOW, 5.0))
    return found


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    path: Path = tmp_path_factory.mktemp("authorities") / "published.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "create table published_points (series varchar, level varchar, code varchar, old_code varchar, "
            "name varchar, breakdown varchar, period_end date, value double, symbol varchar, unit varchar, "
            "release varchar, region_code varchar)"
        )
        connection.executemany(
            "insert into published_points select 'dfe_csww.' || $1, $2, $3, null, $3, '', $4, $5, null, "
            "'fte', '2024', null",
            rows(),
        )
    return Desk(Warehouse(EditionFile(path, ROOT / "queries" / "reads")), None)  # type: ignore[arg-type]


def comparison(**changes: object) -> Comparison:
    point = PublishedPoint(
        "dfe_csww.agency_rate_fte", "local_authority", "B", "B", "", NOW, 21.2, None, None, "percent", "2024"
    )  # fmt: skip
    whole = Comparison(
        "dfe_csww.agency_rate_fte", "agency_rate_fte", (point,), (), (), (), None, 0, None, None, (), NOW,
        "2024", None, "Department for Education",
    )  # fmt: skip
    return replace(whole, **changes)  # type: ignore[arg-type]


def of(desk: Desk, around: Comparison) -> Funnel:
    found = authorities_funnel(desk, around, SHARE, measured(), "Ousemere")
    assert found is not None
    return found


def test_every_authority_with_both_figures_at_that_date_takes_part(desk: Desk) -> None:
    found = of(desk, comparison())
    assert {p.name: (p.numerator, p.denominator) for p in found.parts} == {
        name: (agency, agency + in_post) for name, (agency, in_post) in FIGURES.items()
    }
    assert [p.name for p in found.parts if p.standing is Standing.FAR_OUTSIDE] == ["E"]


def test_the_authority_asked_about_is_one_of_them(desk: Desk) -> None:
    found = of(desk, comparison())
    assert found.own in found.parts
    assert found.own is not None and found.own.name == "B"


def test_the_council_is_held_against_them_by_its_own_figure_and_they_know_nothing_of_it(
    desk: Desk,
) -> None:
    then = replace(POINT, value=60.0, numerator=Decimal(60), denominator=Decimal(100))
    own = OwnFigures(then, POINT, None, 6)
    found = of(desk, comparison(authority=(), own=own))
    alone = of(desk, comparison(authority=()))
    assert found.own is not None
    assert (found.own.name, found.own.standing) == ("Ousemere", Standing.FAR_OUTSIDE)
    assert (found.parts, found.centre) == (alone.parts, alone.centre)


def test_a_council_without_a_figure_of_that_date_is_not_among_them(desk: Desk) -> None:
    assert of(desk, comparison(authority=())).own is None


def test_what_a_percentage_is_a_share_of_is_declared_by_its_contract() -> None:
    contracts = load_contracts(Home.from_environment().contracts)
    assert share_published(contracts, "dfe_csww.agency_rate_fte") == SHARE
    assert share_published(contracts, "dfe_csww.caseload_fte") is None
    assert share_published(contracts, "nobody.knows") is None
