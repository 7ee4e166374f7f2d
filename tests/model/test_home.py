"""The home is found once, by whatever drives the program, and handed on from there."""

from metrics.model.home import ROOT

SOURCES = [*(ROOT / "src" / "metrics").rglob("*.py"), *(ROOT / "pages").glob("*.py")]


def test_only_the_command_line_and_the_frame_ask_the_environment_for_the_home() -> None:
    asking = {
        f"{file.parent.name}/{file.name}"
        for file in SOURCES
        if "Home.from_environment()" in file.read_text(encoding="utf-8")
    }
    assert asking == {"cli/place.py", "ui/frame.py"}
