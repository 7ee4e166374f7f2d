"""The moments at which a process can die: each file-system event, and each line of publishing."""

import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType
from typing import Any

from metrics.home import Archive
from metrics.publish.press import Press

PHASES = ("check", "build", "archive", "swap", "rollback")
EVENTS = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.listdir", "os.scandir"})
ROOMS = ("/metrics/publish/", "/metrics/home/")
Trace = Callable[[FrameType, str, Any], Any]


class Moments:
    """Counts the moments of this process by phase, and ends the process at one of them."""

    def __init__(
        self,
        first: str,
        die_at: tuple[str, int] | None = None,
        entered: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.counts: Counter[str] = Counter()
        self._phase = first
        self._die_at = die_at
        self._entered = entered
        self._is_on = True

    def watch(self, *, lines: bool) -> None:
        """Begin counting: file-system events, and lines of the rooms that publish."""
        wrap(Press, "check", self.enter, "check", "check")
        wrap(Press, "build", self.enter, "build", "build")
        wrap(Archive, "admit", self.enter, "archive", "swap")
        sys.addaudithook(self._heard)
        self._entered(self._phase)
        if lines:
            sys.settrace(self._trace)

    def stop(self) -> None:
        """No more is counted."""
        sys.settrace(None)
        self._is_on = False

    def enter(self, phase: str) -> None:
        """From here on moments belong to this phase."""
        self._phase = phase
        self._entered(phase)

    def _heard(self, event: str, _: tuple[object, ...]) -> None:
        if self._is_on and event in EVENTS:
            self._pass()

    def _pass(self) -> None:
        self.counts[self._phase] += 1
        if self._die_at == (self._phase, self.counts[self._phase]):
            os.kill(os.getpid(), signal.SIGKILL)

    def _trace(self, frame: FrameType, event: str, argument: object) -> Trace | None:
        del event, argument
        return self._line if any(r in frame.f_code.co_filename for r in ROOMS) else None

    def _line(self, frame: FrameType, event: str, argument: object) -> Trace:
        del frame, argument
        if event == "line":
            self._pass()
        return self._line


def wrap(
    owner: type, name: str, enter: Callable[[str], None], during: str, afterwards: str
) -> None:
    """Tell the phase when a method begins and when it ends."""
    original = getattr(owner, name)

    def told(*arguments: object, **named: object) -> object:
        enter(during)
        try:
            return original(*arguments, **named)
        finally:
            enter(afterwards)

    setattr(owner, name, told)
