"""Where extracts come from: files on disk, or bytes dropped on a page."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from metrics.errors import MetricsError


@dataclass(frozen=True)
class Source:
    """One file as it was dropped."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        """Hash of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


def read_sources(paths: Iterable[Path]) -> tuple[Source, ...]:
    """The files' bytes. Raises MetricsError naming every path that cannot be read."""
    faults: list[str] = []
    sources: list[Source] = []
    for path in map(Path, paths):
        try:
            sources.append(Source(path.name, path.read_bytes()))
        except FileNotFoundError:
            faults.append(f"There is no file {path}. Check its name and folder.")
        except IsADirectoryError:
            faults.append(f"{path} is a folder. Name the files in it, for example {path}/*.csv.")
        except OSError as error:
            faults.append(f"{path} cannot be read: {error.strerror}.")
    if faults:
        raise MetricsError("\n".join(faults))
    return tuple(sources)
