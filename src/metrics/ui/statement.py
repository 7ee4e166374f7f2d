"""The accessibility statement, kept beside the code it speaks of."""

from metrics.model.home import ROOT


def accessibility_statement() -> str:
    """docs/accessibility.md, as it stands."""
    return (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
