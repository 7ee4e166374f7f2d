"""What the terminal shows: progress and errors apart from answers, so that answers can be piped."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape

from metrics.errors import MetricsError

if TYPE_CHECKING:
    from metrics.publish.press import Progress


answers = Console(soft_wrap=True, highlight=False)
asides = Console(stderr=True, soft_wrap=True, highlight=False)


def tell_error(error: MetricsError) -> None:
    """Show what the user can mend, without a traceback."""
    asides.print(escape(str(error)))


@contextmanager
def progress() -> Iterator["Progress"]:
    """A line that says what is going on, while it goes on."""
    with asides.status("Starting") as status:
        yield status.update
