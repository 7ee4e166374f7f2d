"""A real server and a real browser: Debian's chromium, no download of its own."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from metrics.model.home import ROOT, Home
from tests.council import publish_sample

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP evil.example 127.0.0.1",  # a name that is made to lead here
)


@contextmanager
def server(home: Path) -> Iterator[str]:
    """A dashboard of its own process over a home; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable, "-m", "streamlit", "run", "dashboard.py",
        "--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true",
    ]  # fmt: skip
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "ENGINE_ROOM_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _await(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=30)


def _await(port: int) -> None:
    for _ in range(240):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.25)
    raise AssertionError("the server did not start within a minute")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "the browser tests need Debian's chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=list(SWITCHES))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def sample_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server over the sample, warm: for tests that only look."""
    home = Home(ROOT, tmp_path_factory.mktemp("e2e-home"))
    publish_sample(home)
    with server(home.folder) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address in a fresh browser context and wait until it is still."""
    contexts = []

    def go(address: str, *, width: int = 1280, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.goto(address)
        still(page)
        return page

    yield go
    for context in contexts:
        context.close()


def still(page: Page, seconds: float = 60) -> None:
    """Wait until Streamlit has stopped running and the text has stopped changing."""
    page.wait_for_selector("[data-testid=stApp]", timeout=seconds * 1000)
    last, same, end = "", 0, time.time() + seconds
    while same < 3 and time.time() < end:
        page.wait_for_timeout(250)
        state = page.locator("[data-testid=stApp]").get_attribute("data-test-script-state") or ""
        text = page.inner_text("body")
        same = same + 1 if text == last and state not in ("running", "initial") else 0
        last = text
    assert same >= 3, "the page did not come to rest"
