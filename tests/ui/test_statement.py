"""The accessibility statement names everything axe finds that the application cannot mend."""

import tomllib

from metrics.model.home import ROOT
from metrics.ui.statement import accessibility_statement


def test_every_known_fault_is_named_with_its_rule() -> None:
    known = tomllib.loads((ROOT / "tests/e2e/axe_known.toml").read_text(encoding="utf-8"))
    told = accessibility_statement()
    assert known["known"]
    assert [k["rule"] for k in known["known"] if f"`{k['rule']}`" not in told] == []
    assert [k["selector"] for k in known["known"] if f"`{k['selector']}`" not in told] == []
