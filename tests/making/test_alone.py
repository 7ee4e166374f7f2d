"""An indicator that looks at earlier months without saying so is refused: a load would compute it wrongly."""

from pathlib import Path

import pytest

from metrics.errors import DefinitionError
from metrics.model.home import Home
from tests.homes import with_indicator
from tests.making.editions import built_whole

LAGGED = """sum(fte_before) as numerator, list(worker_ref) as people
from (
    select *, coalesce(lag(fte) over (partition by worker_ref, post_ref order by month), 0) as fte_before
    from social_workers
)
group by month, team_code
"""


def built(home: Home, folder: Path, header: str) -> None:
    """Build whole with an indicator that counts last month's staff, saying this in its header."""
    changed = with_indicator(
        home, folder, 'status     = "published"', f'{header}status = "published"'
    )
    file = changed.queries / "indicators" / "inpost_fte.sql"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        f"{text.partition('*/')[0]}*/\nselect month, team_code, {LAGGED}", encoding="utf-8"
    )
    built_whole(changed)


def test_a_look_back_that_is_not_said_is_refused(small_home: Home, tmp_path: Path) -> None:
    with pytest.raises(
        DefinitionError, match=r"inpost_fte\.sql: lookback_months: its rows of 2024-02"
    ):
        built(small_home, tmp_path / "root", "")


def test_a_look_back_that_is_said_is_right(small_home: Home, tmp_path: Path) -> None:
    built(small_home, tmp_path / "root", "lookback_months = 1\n")
