"""What a reader is told of a fault says nothing of where things lie on the server."""

from pathlib import Path

from metrics.model.home import ROOT, Home
from metrics.ui.errors import without_places


def test_no_path_of_the_server_is_in_an_error(tmp_path: Path) -> None:
    home = Home(ROOT, tmp_path / "home")
    told = (
        f"{home.editions / 'published'} cannot be read. See {ROOT / 'queries' / 'a.sql'} and "
        f"{Path.home() / 'x.csv'}. The disk that holds {home.folder} is full."
    )
    assert without_places(told, home) == (
        "(home)/editions/published cannot be read. See (program)/queries/a.sql and "
        "(account)/x.csv. The disk that holds (home) is full."
    )
