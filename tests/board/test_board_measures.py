"""The measures a Board counts: its lead, its list and what chance would tell are of these alone."""

from dataclasses import replace

import pytest

from metrics.board.measuring import Desk
from metrics.board.revisions import Revisions
from metrics.board.scorecard import scorecard
from metrics.errors import DefinitionError
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.registry.contracts import load_contracts
from metrics.registry.council import MOST_MEASURES, load_council
from metrics.registry.council_text import council_text
from metrics.warehouse import Warehouse
from metrics.wording.board_page import board_document
from metrics.wording.plain import plain_text

JUNE = Month(2025, 6)


def test_only_these_are_counted_and_the_others_are_said_to_stand_elsewhere(
    sample_edition: Warehouse, shared_sample: Home
) -> None:
    council = load_council(shared_sample)
    few = replace(council, board_measures=council.headlines)
    contracts = load_contracts(shared_sample.contracts)
    every = scorecard(Desk(sample_edition, council), contracts, JUNE)
    board = scorecard(Desk(sample_edition, few), contracts, JUNE)
    rows = [m.indicator.id for group in board.groups for m in group.rows]
    assert sorted(rows) == sorted(council.headlines)
    assert board.elsewhere == sum(len(g.rows) for g in every.groups) - 5
    assert every.elsewhere == 0
    assert board.chance.measures < every.chance.measures
    told = plain_text(board_document(board, Revisions()))
    assert f"{board.elsewhere} more measures stand on their themes' pages" in " ".join(told.split())


def written(home: Home, **changes: object) -> Home:
    council = replace(load_council(home), **changes)  # type: ignore[arg-type]
    home.folder.mkdir(parents=True, exist_ok=True)
    (home.folder / "settings.toml").write_text(council_text(council), encoding="utf-8")
    return home


def test_forty_are_the_most(home: Home) -> None:
    measures = (*load_council(home).headlines, *(f"m{n}" for n in range(MOST_MEASURES)))
    with pytest.raises(DefinitionError, match="45 measures; expected 40 at most"):
        load_council(written(home, board_measures=measures))


def test_a_headline_is_one_of_them(home: Home) -> None:
    with pytest.raises(DefinitionError, match="leaves out agency_rate_fte"):
        load_council(written(home, board_measures=load_council(home).headlines[1:]))


def test_they_are_written_and_read_back(home: Home) -> None:
    headlines = load_council(home).headlines
    home = written(home, board_measures=headlines)
    assert load_council(home).board_measures == headlines
