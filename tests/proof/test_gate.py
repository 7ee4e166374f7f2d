"""The server attacked as a page from elsewhere, or somebody on the network, would; the real one, over HTTP."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from metrics.model.home import ROOT, Home

FOREIGN = (
    "evil.example",
    "evil.example:8501",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "",
)
PATHS = ("/", "/board", "/_stcore/health", "/_stcore/host-config", "/static/index.html", "/nowhere")
UPGRADE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Protocol": "streamlit",
}


@dataclass(frozen=True)
class Server:
    port: int

    def ask(self, path: str, host: str, **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest("GET", path, skip_host=True)
        for name, value in {"Host": host, **headers}.items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection.getresponse()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server(small_council: Home) -> Iterator[Server]:
    """The dashboard as `engine-room serve` starts it."""
    port = free_port()
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "metrics.cli",
            "serve",
            "--port",
            str(port),
            "--name",
            "board.example",
        ],
        env={
            **os.environ,
            "ENGINE_ROOM_HOME": str(small_council.folder),
            "PYTHONPATH": str(ROOT / "src"),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        for _ in range(240):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.25)
        yield Server(port)
    finally:
        os.killpg(process.pid, 15)
        process.wait(timeout=30)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", FOREIGN)
def test_by_another_name_it_answers_nothing(server: Server, path: str, host: str) -> None:
    assert server.ask(path, host).status == 400


@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1", "board.example"])
def test_by_its_own_names_it_answers(server: Server, host: str) -> None:
    answer = server.ask("/", host)
    assert (answer.status, b"<title>" in answer.read()) == (200, True)


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ("evil.example", "http://evil.example", 400),  # its name leads here
        ("localhost", "http://evil.example", 403),  # a page of its own asks here
        ("localhost", "http://localhost", 101),
        ("board.example", "http://board.example", 101),
    ],
)
def test_only_its_own_page_is_given_a_socket(
    server: Server, host: str, origin: str, status: int
) -> None:
    assert server.ask("/_stcore/stream", host, Origin=origin, **UPGRADE).status == status


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_forbids_frames_and_whatever_comes_from_elsewhere(
    server: Server, path: str
) -> None:
    answer = server.ask(path, "localhost")
    policy = answer.getheader("Content-Security-Policy") or ""
    assert "frame-ancestors 'none'" in policy
    assert "img-src 'self' data:;" in policy
    assert "default-src 'self'" in policy
    assert answer.getheader("X-Frame-Options") == "DENY"
    assert answer.getheader("X-Content-Type-Options") == "nosniff"


def test_a_refusal_forbids_them_too(server: Server) -> None:
    answer = server.ask("/", "evil.example")
    assert "frame-ancestors 'none'" in (answer.getheader("Content-Security-Policy") or "")


@pytest.mark.parametrize("path", PATHS)
def test_it_does_not_say_what_serves_it(server: Server, path: str) -> None:
    assert server.ask(path, "localhost").getheader("Server") is None


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent"]
)
def test_its_own_figures_are_nobodys(server: Server, path: str) -> None:
    assert server.ask(path, "localhost").status == 404


def test_an_upload_without_its_token_is_refused(server: Server) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("PUT", "/_stcore/upload_file/a/b", b"x", {"Host": "localhost"})
    assert connection.getresponse().status in (400, 403)


@pytest.mark.parametrize("address", ["0.0.0.0", "192.0.2.1", "::", "dashboard.example"])
def test_an_address_that_others_reach_is_refused_unless_it_is_said_in_words(
    small_council: Home, address: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "metrics.cli", "serve", "--address", address],
        env={
            **os.environ,
            "ENGINE_ROOM_HOME": str(small_council.folder),
            "PYTHONPATH": str(ROOT / "src"),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "whoever reaches it could read every figure and publish" in done.stderr
    assert "--anybody-who-reaches-it-may-read-and-publish" in done.stderr
