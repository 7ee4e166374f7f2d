"""Whose dashboard this is: data/settings.toml, or the home's own."""

import tomllib

from metrics.errors import DefinitionError
from metrics.model.home import Home
from metrics.model.report import Council
from metrics.registry.fields import read_fields

SETTINGS = "settings.toml"
MOST_MEASURES = 40  # that a Board counts


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
    _check_measures(council)
    return council


def _check_measures(council: Council) -> None:
    """Raises DefinitionError where the Board's measures are too many, or leave a headline out."""
    measures = council.board_measures
    if len(measures) > MOST_MEASURES:
        raise DefinitionError(
            f"{SETTINGS}: board_measures: {len(measures)} measures; expected {MOST_MEASURES} at most: of "
            "more, chance alone tells too many."
        )
    left_out = [name for name in council.headlines if measures and name not in measures]
    if left_out:
        raise DefinitionError(
            f"{SETTINGS}: board_measures: leaves out {', '.join(left_out)}, which headlines names. Add it."
        )
