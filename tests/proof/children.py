"""Work done in a forked child, so that it can die, or go wrong, alone."""

import json
import os
import signal
import time
import traceback
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

Answer = dict[str, Any]


def answers_of(work: Sequence[Callable[[], Answer]]) -> list[Answer]:
    """What each piece of work found, all done side by side, each in a child of its own.

    Raises RuntimeError with the traceback of the first that failed, once all have ended.
    """
    children = [_start(piece) for piece in work]
    texts = []
    for child, reading in children:
        with os.fdopen(reading, "rb") as answers:
            texts.append(answers.read())
        os.waitpid(child, 0)
    found: list[Answer] = [json.loads(text or '{"error": "a child died"}') for text in texts]
    for answer in found:
        if "error" in answer:
            raise RuntimeError(answer["error"])
    return found


def answer_of(work: Callable[[], Answer]) -> Answer:
    """What some work found, done in a child. Raises RuntimeError with its traceback."""
    return answers_of([work])[0]


def _start(work: Callable[[], Answer]) -> tuple[int, int]:
    """A child at work, and where its answer can be read."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer(writing, work)
    os.close(writing)
    return child, reading


def is_killed(work: Callable[[Callable[[str], None]], None], after: tuple[str, float]) -> bool:
    """Whether some work, done in a child, was killed so long after it entered a phase, in seconds.

    False when it had finished. With a negative time it is left to kill itself.
    """
    phase, seconds = after
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _die_of(lambda: work(lambda entered: _tell(writing, entered == phase)))
    os.close(writing)
    if seconds >= 0 and os.read(reading, 1):  # it entered the phase
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(reading)
    if os.WIFSIGNALED(status):
        return os.WTERMSIG(status) == signal.SIGKILL
    if os.WEXITSTATUS(status):
        raise RuntimeError("the load failed before it was killed")
    return False


def _tell(writing: int, is_entered: bool) -> None:
    if is_entered:
        os.write(writing, b".")


def _die_of(work: Callable[[], None]) -> NoReturn:
    try:
        work()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _answer(writing: int, work: Callable[[], Answer]) -> NoReturn:
    try:
        found = work()
    except BaseException:
        found = {"error": traceback.format_exc()}
    with os.fdopen(writing, "wb") as out:
        out.write(json.dumps(found).encode())
    os._exit(0)
