"""Whose dashboard this is: data/settings.toml, or the home's own."""

import tomllib

from metrics.errors import DefinitionError
from metrics.model.home import Home
from metrics.model.report import Council
from metrics.registry.fields import read_fields

SETTINGS = "settings.toml"


def load_council(home: Home) -> Council:
    """The settings in force. Raises DefinitionError naming every field that is wrong."""
    own = home.folder / SETTINGS
    file = own if own.exists() else home.root / "data" / SETTINGS
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DefinitionError(f"{SETTINGS}: the file: cannot be read as TOML: {error}") from error
    faults: list[str] = []
    council = read_fields(Council, found, where=SETTINGS, faults=faults)
    if council is None:
        raise DefinitionError("\n".join(faults))
    if min(council.keep_originals_days, council.keep_refused_days) < 0:
        raise DefinitionError(
            f"{SETTINGS}: keep_originals_days, keep_refused_days: 0 or more days."
        )
    return council
