"""Whose dashboard this is: data/settings.toml, or the home's own."""

import tomllib
from dataclasses import fields

from metrics.errors import DefinitionError
from metrics.model.home import Home
from metrics.model.report import Council

SETTINGS = "settings.toml"


def load_council(home: Home) -> Council:
    """The settings in force. Raises DefinitionError naming every missing or unknown field."""
    own = home.folder / SETTINGS
    file = own if own.exists() else home.root / "data" / SETTINGS
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    expected = {field.name for field in fields(Council)}
    faults = [f"{SETTINGS}: {name}: missing" for name in sorted(expected - found.keys())]
    faults += [f"{SETTINGS}: {name}: unknown field" for name in sorted(found.keys() - expected)]
    if faults:
        raise DefinitionError("\n".join(faults))
    return Council(
        name=str(found["name"]),
        short_name=str(found["short_name"]),
        board_name=str(found["board_name"]),
        region_code=str(found["region_code"]),
        headlines=tuple(map(str, found["headlines"])),
        day_zero_event=str(found["day_zero_event"]),
        themes=tuple(map(str, found["themes"])),
    )
