"""An archived batch is published again, though its file is gone."""

from dataclasses import replace

import pytest

from metrics.errors import MetricsError, NotFound, Refused
from metrics.home import Archive
from metrics.model.batch import Batch
from metrics.model.home import Home
from metrics.model.series import SERVICE
from metrics.publish.history import rollback
from metrics.publish.press import Load
from metrics.publish.reloading import reload_batch
from metrics.publish.verifying import verify
from tests.council import LATER, months, publish, published, workforce
from tests.homes import MARCH, SIZES, TEAMS

FEBRUARY = months(2)[1]
AGAIN = Load(accept_large_change=True, at=LATER, note="Again", loaded_by="Ada")
MORE = {**SIZES, "A1": SIZES["A1"] + 3}


def newest(home: Home) -> Batch:
    return Archive(home.archive).batches()[-1]


def in_post(home: Home) -> float | None:
    (series,) = published(home).series(indicator_id="inpost_fte", breakdown=SERVICE.key)
    return next(point.value for point in series.points if point.month == FEBRUARY)


def test_what_was_taken_back_is_published_again(small_home: Home) -> None:
    publish(small_home, workforce([MARCH], SIZES))
    batch = newest(small_home)
    rollback(small_home)
    assert MARCH not in published(small_home).edition().months
    record = reload_batch(small_home, batch.id, AGAIN)
    assert published(small_home).edition().months[-1] == MARCH
    again = newest(small_home)
    assert (again.sha256, again.loaded_by, again.number) == (
        batch.sha256,
        "Ada",
        batch.number + 1,
    )
    assert again.id in record.batch_ids
    assert verify(small_home) == ()


def test_it_stands_above_what_came_after_it(small_home: Home) -> None:
    publish(small_home, workforce([FEBRUARY], SIZES))
    first = newest(small_home)
    publish(small_home, workforce([FEBRUARY], MORE))
    assert in_post(small_home) == 38.0
    reload_batch(small_home, first.id, AGAIN)
    assert in_post(small_home) == 35.0


def test_an_unknown_batch_names_the_nearest(small_home: Home) -> None:
    batch = newest(small_home)
    with pytest.raises(NotFound, match=batch.id):
        reload_batch(small_home, batch.id + "x", AGAIN)


def test_rows_that_are_not_those_kept_are_never_published(small_home: Home) -> None:
    batch = newest(small_home)
    path = Archive(small_home.archive).path(batch)
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(MetricsError, match="not those that were kept"):
        reload_batch(small_home, batch.id, replace(AGAIN))


def test_synthetic_rows_never_stand_among_a_councils_own(sample_home: Home) -> None:
    invented = newest(sample_home)
    publish(sample_home, workforce([FEBRUARY], {"A1": 20}), TEAMS)
    with pytest.raises(Refused, match="synthetic"):
        reload_batch(sample_home, invented.id, AGAIN)
