"""A virtual environment with Engine Room in it: made once, reused after."""

import os
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from signal import SIGTERM, signal
from subprocess import DEVNULL, Popen, TimeoutExpired, run
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
OLDEST = (3, 11)
PATIENCE = 10.0  # seconds in which a command that is told to end may tidy up
WHEELS = "--wheels"
# What is installed for which extras, to the byte; .ci/lock writes them.
LOCKS = {(): "run", ("dev",): "dev", ("dev", "e2e"): "browser"}

OWN = "python3 -m venv FOLDER, then FOLDER/bin/python in place of python"
NO_VENV = (
    "This Python cannot make a virtual environment: {missing} is missing. Install it (Debian and Ubuntu: "
    "apt install python3-venv) or use a Python from python.org."
)
READ_ONLY = (
    "{folder} cannot be written, so .venv cannot be made there. Copy Engine Room to a folder of your own, "
    f"or use a virtual environment elsewhere ({OWN})."
)
HALF_MADE = (
    "{folder} is half made, as when its making was interrupted. Delete it and run this again."
)
NOT_INSTALLED = (
    "The installation did not succeed: see pip's message above. Without a network, fill a folder with "
    "wheels elsewhere (README.md says how) and add --wheels FOLDER."
)
NO_WHEELS = (
    "{folder} holds no wheels (*.whl): README.md says how to fill it on a machine with a network."
)


def ready(*, extras: tuple[str, ...], wheels: Path | None = None) -> str:
    """The path of a Python that has Engine Room and the extras; installs them when they are not.

    Inside a virtual environment that one is used; otherwise .venv beside this file. With a folder of
    wheels nothing else is asked for them. Ends the process with one sentence when it cannot be done.
    """
    if sys.version_info < OLDEST:
        sys.exit(f"Engine Room needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    if wheels and not any(wheels.glob("*.whl")):
        sys.exit(NO_WHEELS.format(folder=wheels))
    python = Path(sys.executable)
    if sys.prefix == sys.base_prefix:
        python = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        if not HOME.exists():
            _make()
    _install(python, extras, wheels)
    return str(python)


def become(command: Sequence[str], environment: Mapping[str, str] | None = None) -> NoReturn:
    """Be this command from here on: whoever ends this process ends the command."""
    told = dict(os.environ if environment is None else environment)
    if os.name == "nt":  # a process cannot become another there
        sys.exit(run(command, check=False, env=told).returncode)
    sys.stdout.flush()
    os.execve(command[0], list(command), told)


def wheels_among(words: Sequence[str]) -> tuple[Path | None, list[str]]:
    """The folder of wheels that was named on the command line, if any, and the words without it."""
    rest = list(words)
    for place, word in enumerate(words):
        name, is_joined, folder = word.partition("=")
        if name == WHEELS:
            if not is_joined and place + 1 == len(words):
                sys.exit(f"{WHEELS} needs a folder: {WHEELS} FOLDER.")
            del rest[place : place + (1 if is_joined else 2)]
            return Path(folder if is_joined else words[place + 1]), rest
    return None, rest


def _make() -> None:
    for needed in ("venv", "ensurepip"):
        if find_spec(needed) is None:
            sys.exit(NO_VENV.format(missing=needed))
    if not os.access(ROOT, os.W_OK):
        sys.exit(READ_ONLY.format(folder=ROOT))
    print("Making a virtual environment in .venv", flush=True)
    if ended([sys.executable, "-m", "venv", str(HOME)]):
        sys.exit(f"The virtual environment was not made: see the message above. {_half_made()}")


def _install(python: Path, extras: tuple[str, ...], wheels: Path | None) -> None:
    """Install, unless the same was installed before: the locked libraries, then the project alone."""
    lock = ROOT / "requirements" / f"{LOCKS[extras]}.txt"
    asked = sha256((ROOT / "pyproject.toml").read_bytes() + lock.read_bytes()).hexdigest()
    done = python.parent.parent / "engine-room-installed"
    wanted = {f"{asked} {lock.stem}"}
    known = set(done.read_text().splitlines()) if done.exists() else set()
    if not _runs(python, "import sys" if wanted <= known else "import pip"):
        sys.exit(_half_made(python.parent.parent))
    if wanted <= known:
        return
    print("Installing Engine Room; the first time takes a minute or two", flush=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    given = ["--no-index", "--find-links", str(wheels.resolve())] if wheels else []
    locked = ["--require-hashes", "--requirement", str(lock)]
    project = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    if ended([*pip, *given, *locked]) or ended([*pip, *given, *project]):
        sys.exit(NOT_INSTALLED)
    done.write_text("\n".join(sorted(known | wanted)))


def _half_made(folder: Path = HOME) -> str:
    return HALF_MADE.format(folder=folder)


def _runs(python: Path, words: str) -> bool:
    if not python.exists():
        return False
    return run([python, "-c", words], check=False, stdout=DEVNULL, stderr=DEVNULL).returncode == 0


def ended(command: Sequence[str]) -> int:
    """The exit code of a command run beside this file; it and all it started end before this process."""
    before = signal(SIGTERM, lambda number, _: sys.exit(128 + number))
    child = Popen(command, cwd=ROOT, process_group=None if os.name == "nt" else 0)
    try:
        return child.wait()
    except BaseException:
        _end(child)
        raise
    finally:
        signal(SIGTERM, before)


def _end(child: Popen[bytes]) -> None:
    if os.name == "nt":
        child.terminate()
    else:
        os.killpg(child.pid, SIGTERM)
    try:
        child.wait(PATIENCE)
    except TimeoutExpired:
        child.kill()
