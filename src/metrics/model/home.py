"""Where things live: the repository's own folders, and the home of what people load."""

import os
from dataclasses import dataclass
from pathlib import Path

# Set by `engine-room serve` when whoever starts it says, in words, that anybody may come in.
OPEN_TO_ANYBODY = "ENGINE_ROOM_ANYBODY_MAY_READ_AND_PUBLISH"
# Set by it too: the names it is reached by, apart from this machine's own, with spaces between.
OWN_NAMES = "ENGINE_ROOM_NAMES"
# And the header in which a proxy says who is at the page.
PERSON_HEADER = "ENGINE_ROOM_PERSON_HEADER"
ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Home:
    """The folders of one running Engine Room."""

    root: Path  # holds queries/, data/ and tests/cases/
    folder: Path  # holds archive/, editions/, ledger/, staging/ and incoming/

    @classmethod
    def from_environment(cls) -> "Home":
        """The repository this code runs from, and ENGINE_ROOM_HOME or data/home."""
        home = os.environ.get("ENGINE_ROOM_HOME")
        return cls(root=ROOT, folder=Path(home).expanduser() if home else ROOT / "data" / "home")

    @property
    def queries(self) -> Path:
        return self.root / "queries"

    @property
    def contracts(self) -> Path:
        return self.root / "data" / "contracts"

    @property
    def themes(self) -> Path:
        return self.root / "data" / "themes"

    @property
    def reference(self) -> Path:
        return self.root / "data" / "reference"

    @property
    def cases(self) -> Path:
        """The rows that prove each indicator."""
        return self.root / "tests" / "cases"

    @property
    def sample(self) -> Path:
        return self.root / "data" / "sample"

    @property
    def archive(self) -> Path:
        return self.folder / "archive"

    @property
    def editions(self) -> Path:
        return self.folder / "editions"

    @property
    def ledger(self) -> Path:
        return self.folder / "ledger"

    @property
    def staging(self) -> Path:
        """Where something is made before anybody is shown it."""
        return self.folder / "staging"

    @property
    def incoming(self) -> Path:
        """The folder that is watched unless another is named."""
        return self.folder / "incoming"
