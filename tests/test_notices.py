"""docs/third-party.md names every library the project asks for, with a licence."""

import pytest

from tests.notices import GROUPS, PAGE, asked_for


@pytest.mark.parametrize("extra", GROUPS.values())
def test_every_library_is_named_with_its_licence(extra: str | None) -> None:
    rows = [line.split("|") for line in PAGE.read_text(encoding="utf-8").splitlines()]
    said = {row[1].strip(): row[2].strip() for row in rows if len(row) == 4}
    assert [name for name in asked_for(extra) if not said.get(name, "").strip("-")] == []
