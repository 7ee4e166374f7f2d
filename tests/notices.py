"""The libraries the project asks for, with the licence each says it comes under.

python -m tests.notices writes docs/third-party.md anew.
"""

import re
import tomllib
from importlib.metadata import metadata

from metrics.model.home import ROOT

PAGE = ROOT / "docs" / "third-party.md"
NAME = re.compile(r"^[A-Za-z0-9._-]+")
GROUPS = {"To run it": None, "To work on it": "dev"}
OPENING = """# Libraries of others

Engine Room holds no code of others; these are installed beside it, each under its own licence. The tables are what
the installed libraries say of themselves (`python -m tests.notices` writes them).
"""


def asked_for(extra: str | None) -> list[str]:
    """The names of the libraries pyproject.toml asks for, in order."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["optional-dependencies"][extra] if extra else project["dependencies"]
    found = (NAME.match(one) for one in wanted)
    return sorted(match.group() for match in found if match)


def licence(name: str) -> str:
    """The licence a library says it comes under: its expression, its classifier, or its first line."""
    said = metadata(name)
    if expression := said.get("License-Expression"):
        return str(expression)
    for classifier in said.get_all("Classifier") or []:
        if classifier.startswith("License :: OSI Approved :: "):
            return str(classifier.rpartition(" :: ")[2])
    return str(said.get("License") or "not said").splitlines()[0]


def notices() -> str:
    """The page."""
    parts = [OPENING]
    for title, extra in GROUPS.items():
        rows = [f"| {name} | {licence(name)} |" for name in asked_for(extra)]
        parts.append("\n".join([f"## {title}\n", "| library | licence |", "|---|---|", *rows, ""]))
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(notices(), encoding="utf-8")
