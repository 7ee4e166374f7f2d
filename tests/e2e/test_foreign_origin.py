"""The dashboard looked at from elsewhere, and what its own pages may fetch, in a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from metrics.ui.navigation import SCREENS
from tests.e2e.conftest import still

pytestmark = pytest.mark.e2e
ELSEWHERE = "evil.example"  # leads to this machine in these tests (conftest.py)


class Elsewhere(ThreadingHTTPServer):
    """A site of somebody else's: a page with the dashboard in a frame, and a list of what is fetched."""

    def __init__(self) -> None:
        self.framed = ""
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), _Answer)

    @property
    def address(self) -> str:
        return f"http://{ELSEWHERE}:{self.server_port}"


class _Answer(BaseHTTPRequestHandler):
    server: Elsewhere

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        frame = f'<iframe src="{self.server.framed}" width=900 height=600></iframe>'
        self.wfile.write(f"<h1>Elsewhere</h1>{frame}".encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _elsewhere() -> Iterator[Elsewhere]:
    with Elsewhere() as site:
        Thread(target=site.serve_forever, daemon=True).start()
        yield site
        site.shutdown()


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    with _elsewhere() as site:
        yield site


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_a_page_from_elsewhere_draws_no_dashboard_in_a_frame(
    sample_server: str, elsewhere: Elsewhere, page: Page
) -> None:
    elsewhere.framed = f"{sample_server}/extracts"
    page.goto(elsewhere.address)
    page.wait_for_timeout(3000)
    assert page.get_by_text("Elsewhere").is_visible()
    (frame,) = page.frames[1:]
    assert frame.locator("[data-testid=stApp]").count() == 0
    assert frame.locator("input[type=file]").count() == 0


def test_a_name_that_leads_here_is_not_answered(sample_server: str, page: Page) -> None:
    port = sample_server.rsplit(":", 1)[1]
    answer = page.goto(f"http://{ELSEWHERE}:{port}/extracts")
    assert answer is not None
    assert answer.status == 400
    assert page.locator("[data-testid=stApp]").count() == 0


def test_a_page_of_ours_fetches_nothing_from_elsewhere(
    sample_server: str, elsewhere: Elsewhere, page: Page
) -> None:
    page.goto(f"{sample_server}/rules")
    still(page)
    page.evaluate(
        """address => {
            const image = new Image(); image.src = address + "/image"; document.body.append(image);
            const script = document.createElement("script"); script.src = address + "/script";
            document.body.append(script);
            const frame = document.createElement("iframe"); frame.src = address + "/frame";
            document.body.append(frame);
            fetch(address + "/fetch").catch(() => {});
            navigator.sendBeacon(address + "/beacon");
        }""",
        elsewhere.address,
    )
    page.wait_for_timeout(1500)
    assert elsewhere.asked == []
    page.goto(elsewhere.address)
    assert "/" in elsewhere.asked  # it would have been heard


def test_the_name_of_a_dropped_file_fetches_nothing(
    sample_server: str, elsewhere: Elsewhere, page: Page
) -> None:
    page.goto(f"{sample_server}/extracts")
    still(page)
    name = f"![x]({elsewhere.address}/image.png) www.{ELSEWHERE}.csv"
    file = {"name": name, "mimeType": "text/csv", "buffer": b"menu,price\nsoup,3\n"}
    page.locator("input[type=file]").set_input_files([file])  # type: ignore[list-item]
    expect(page.get_by_text("These files cannot be published yet")).to_be_visible(timeout=90_000)
    still(page)
    assert page.locator(f"img[src*='{ELSEWHERE}'], a[href*='{ELSEWHERE}']").count() == 0
    assert elsewhere.asked == []


def test_no_page_of_ours_is_stopped_by_its_own_rules(sample_server: str, page: Page) -> None:
    stopped: list[str] = []
    page.on("console", lambda said: stopped.append(said.text) if "Policy" in said.text else None)
    for screen in SCREENS:
        page.goto(f"{sample_server}/{screen.file}?id=agency_rate_fte")
        still(page)
        assert page.locator("[data-testid=stException]").count() == 0
    assert stopped == []


def test_a_chart_is_drawn_under_those_rules(sample_server: str, page: Page) -> None:
    page.goto(f"{sample_server}/indicator?id=agency_rate_fte")
    still(page)
    assert page.locator(".js-plotly-plot .main-svg").count() > 0
