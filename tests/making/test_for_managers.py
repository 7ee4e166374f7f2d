"""What one measure hides no other gives away: the bands of how late supervision is are for managers."""

import pytest

from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.warehouse import Warehouse
from tests.council import published

BANDS = "supervision_overdue_bands"


@pytest.mark.parametrize("level", [Disclosure.OPEN, Disclosure.SERVICE])
def test_no_level_below_managers_has_a_band_of_it(level: Disclosure, shared_sample: Home) -> None:
    """With their denominator they are numbers of people, and less those over 30 days late of fewer still."""
    assert published(shared_sample, level).series(indicator_id=BANDS) == ()


def test_managers_see_it_in_every_part_of_the_service(sample_edition: Warehouse) -> None:
    known = {series.breakdown.level for series in sample_edition.series(indicator_id=BANDS)}
    assert {"service", "district", "team"} <= known


def test_its_definition_is_still_everybodys(board_edition: Warehouse) -> None:
    assert board_edition.definitions()[BANDS].for_managers
