"""The gate every request passes: whom the server answers, and what browsers may do with its answers.

A page from elsewhere must not draw the dashboard in a frame, reach it by a name of its own that leads
to this machine, nor make it fetch anything; and who asks learns nothing of the server.
"""

import os
import re
from base64 import b64encode
from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import PlainTextResponse, Response
from streamlit import config

from metrics.model.home import OPEN_TO_ANYBODY, OWN_NAMES

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

HIDDEN = ("/_stcore/metrics", "/_stcore/agent")  # of the server itself: nobody's business
INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
NOT_OPEN = (
    "This address is open to others and nobody signs in here, so nothing is shown. Whoever runs "
    "Engine Room can say otherwise: engine-room serve --help."
)


def gates() -> list[Middleware]:
    """What stands before the dashboard, the outermost first."""
    return [Middleware(Sealed), Middleware(Gate)]


class Sealed:
    """Every answer with what browsers are told to forbid."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in sealing().items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, sealed if scope["type"] == "http" else send)


class Gate:
    """Answers only by names that are this server's own, only at addresses it may be reached at."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._known: App | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif refusal := _refusal(scope):
            await refusal(scope, receive, send)
        else:
            await self._by_name(scope, receive, send)

    async def _by_name(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Asked for by another name, it answers with nothing but that."""
        if self._known is None:
            hosts = [
                *config.get_option("server.allowedHosts"),
                *os.environ.get(OWN_NAMES, "").split(),
            ]
            config.set_option("server.allowedHosts", hosts)  # it asks once more for its own socket
            self._known = TrustedHostMiddleware(self.app, hosts, www_redirect=False)
        await self._known(scope, receive, send)


def _refusal(scope: Scope) -> Response | None:
    if scope.get("path", "").startswith(HIDDEN):
        return PlainTextResponse("Not found", 404)
    if not is_own_machine(scope.get("server")) and not os.environ.get(OPEN_TO_ANYBODY):
        return PlainTextResponse(NOT_OPEN, 403)
    return None


def is_own_machine(server: object) -> bool:
    """Whether the end of a connection that is ours can only be reached from this machine."""
    if not isinstance(server, tuple | list):
        return True  # a socket that is a file
    try:
        return ip_address(str(server[0])).is_loopback
    except ValueError:
        return False


@cache
def sealing() -> dict[str, str]:
    """The headers of every answer."""
    return {
        "Content-Security-Policy": "; ".join(f"{name} {what}" for name, what in policy().items()),
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def policy() -> dict[str, str]:
    """What a page of ours may load, run and be drawn in: itself alone.

    Streamlit styles its elements in place and compiles its messages' readers; the script in its page
    is known by its hash.
    """
    return {
        "default-src": "'self'",
        "script-src": f"'self' 'unsafe-eval' 'wasm-unsafe-eval' {' '.join(_inline_scripts())}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "frame-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }


def _inline_scripts() -> list[str]:
    page = Path(streamlit.__file__).parent / "static" / "index.html"
    found = INLINE.findall(page.read_bytes())
    return [f"'sha256-{b64encode(sha256(script).digest()).decode()}'" for script in found]
