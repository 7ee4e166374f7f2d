"""What the terminal shows: progress and errors apart from answers, so that answers can be piped."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from metrics.errors import MetricsError
from metrics.wording.visible import visible

if TYPE_CHECKING:
    from metrics.publish.press import Progress


class Terminal(Console):
    """A terminal that obeys nothing that data say: control characters are shown, not sent."""

    def render_str(self, text: str, **how: Any) -> Text:
        """As of any console, for what is printed and for each cell of a table."""
        return super().render_str(visible(text), **how)


answers = Terminal(soft_wrap=True, highlight=False, emoji=False)
asides = Terminal(stderr=True, soft_wrap=True, highlight=False, emoji=False)


def tell_error(error: MetricsError) -> None:
    """Show what the user can mend, without a traceback."""
    asides.print(escape(str(error)))


@contextmanager
def progress() -> Iterator["Progress"]:
    """A line that says what is going on, while it goes on."""
    with asides.status("Starting") as status:
        yield lambda text: status.update(Text(visible(text)))
