"""engine-room serve: the dashboard."""

import os
import sys
from contextlib import suppress
from ipaddress import ip_address
from socket import create_connection
from typing import Annotated

import typer

from metrics.cli.console import answers, progress
from metrics.cli.place import home_of
from metrics.errors import MetricsError, NothingPublished
from metrics.home.system import SYSTEM
from metrics.model.home import OPEN_TO_ANYBODY, OWN_NAMES, PERSON_HEADER
from metrics.publish.loading import ensure_edition

ANYBODY = "--anybody-who-reaches-it-may-read-and-publish"
LAST_WORDS = "5"  # seconds that readers' connections have to end when the server stops


def serve(
    context: typer.Context,
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8501,
    address: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    name: Annotated[
        list[str] | None,
        typer.Option(help="A name that it is reached by, as behind a proxy; may be said again."),
    ] = None,
    person_header: Annotated[
        str | None,
        typer.Option(
            help="The header in which a proxy says who is at the page, as X-Forwarded-User. It is "
            "kept as said, not as proved: whoever reaches this server without the proxy can say "
            "anything.",
        ),
    ] = None,
    anybody: Annotated[
        bool,
        typer.Option(
            ANYBODY,
            help="Listen on an address that others reach. Nobody signs in: each of them may read "
            "every figure and publish.",
        ),
    ] = False,
) -> None:
    """Start the dashboard: for this machine alone unless it is said otherwise in words."""
    home = home_of(context)
    _refuse_open(address, anybody=anybody)
    _refuse_taken(address, port)
    with progress() as tell, suppress(NothingPublished):  # the pages say so, and what to do
        ensure_edition(home, tell)
    answers.print(f"Engine Room is at http://{address}:{port} (stop it with Ctrl+C).")
    # As streamlit run dashboard.py, but without the banner that says what serves it.
    command = [
        sys.executable, "-m", "uvicorn", "dashboard:app", "--host", address, "--port", str(port),
        "--no-server-header", "--no-access-log", "--log-level", "warning",
        "--timeout-graceful-shutdown", LAST_WORDS,
    ]  # fmt: skip
    names = [*(name or ()), *([address] if anybody else [])]
    environment = {OWN_NAMES: " ".join(names)}
    environment |= {PERSON_HEADER: person_header} if person_header else {}
    environment |= {OPEN_TO_ANYBODY: "yes"} if anybody else {}
    os.environ.update(environment)
    SYSTEM.become(command, home.root)


def _refuse_open(address: str, *, anybody: bool) -> None:
    """Raises MetricsError for an address that others reach, unless it is said that they may."""
    if anybody or _is_own(address):
        return
    raise MetricsError(
        f"{address} can be reached from other machines, and nobody signs in here: whoever reaches it "
        "could read every figure and publish. Leave --address out to serve this machine alone (a "
        f"proxy on it that signs people in is found at --name), or say so: {ANYBODY}"
    )


def _refuse_taken(address: str, port: int) -> None:
    """Raises MetricsError where something listens there already: a reader would be shown that."""
    with suppress(OSError), create_connection((address, port), timeout=1):
        raise MetricsError(
            f"Something answers at http://{address}:{port} already, perhaps another Engine Room. Stop it, "
            f"or choose another port: --port {port + 1}"
        )


def _is_own(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"
