"""engine-room serve: the dashboard."""

import subprocess
import sys
from datetime import datetime
from typing import Annotated

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
    raise typer.Exit(subprocess.run(command, cwd=home.root, check=False).returncode)
