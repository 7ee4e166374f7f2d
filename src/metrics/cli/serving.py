"""engine-room serve: the dashboard."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from metrics.cli.console import answers, progress
from metrics.cli.place import home_of
from metrics.publish.loading import ensure_edition


def serve(
    context: typer.Context,
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8501,
    address: Annotated[str, typer.Option(help="Address to listen on.")] = "localhost",
) -> None:
    """Start the dashboard: the same as streamlit run dashboard.py."""
    home = home_of(context)
    with progress() as tell:
        ensure_edition(home, datetime.now(), tell)  # noqa: DTZ005
    answers.print(f"Engine Room is at http://{address}:{port} (stop it with Ctrl+C).")
    command = [
        sys.executable, "-m", "streamlit", "run", "dashboard.py",
        "--server.port", str(port), "--server.address", address, "--server.headless", "true",
    ]  # fmt: skip
    _become(command, home.root)


def _become(command: list[str], folder: Path) -> NoReturn:
    """Be the server from here on: whoever ends this process ends the server."""
    if os.name == "nt":  # a process cannot become another there
        raise typer.Exit(subprocess.run(command, cwd=folder, check=False).returncode)
    sys.stdout.flush()
    os.chdir(folder)
    os.execv(command[0], command)  # noqa: S606
