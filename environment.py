"""A virtual environment with Engine Room in it: made once, reused after."""

import os
import subprocess
import sys
import venv
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
OLDEST = (3, 11)


def ready(*, extras: tuple[str, ...]) -> str:
    """The path of a Python that has Engine Room and the extras; installs them when they are not.

    Inside a virtual environment that one is used; otherwise .venv beside this file.
    """
    if sys.version_info < OLDEST:
        sys.exit(f"Engine Room needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    python = Path(sys.executable)
    if sys.prefix == sys.base_prefix:
        python = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        if not python.exists():
            print("Making a virtual environment in .venv", flush=True)
            venv.create(HOME, with_pip=True)
    _install(python, extras)
    return str(python)


def _install(python: Path, extras: tuple[str, ...]) -> None:
    """Install, unless the same was installed before from the same project file."""
    project = (ROOT / "pyproject.toml").read_bytes()
    done = python.parent.parent / "engine-room-installed"
    wanted = {f"{sha256(project).hexdigest()} {extra}" for extra in ("run", *extras)}
    known = set(done.read_text().splitlines()) if done.exists() else set()
    if wanted <= known:
        return
    print("Installing Engine Room; the first time takes a minute or two", flush=True)
    target = f".[{','.join(extras)}]" if extras else "."
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*pip, "--editable", target], cwd=ROOT, check=False).returncode:
        sys.exit("The installation did not succeed: see pip's message above.")
    done.write_text("\n".join(sorted(known | wanted)))
