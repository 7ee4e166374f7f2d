"""The rule book: every rule of the door, what it finds and what it stops."""

from metrics.ui.fragments.text import heading
from metrics.ui.rules_page import rule_book_parts
from metrics.ui.show import show
from metrics.ui.view import current

view = current()
show(
    heading(
        1,
        "Rule book",
        "Every rule that a dropped file is checked by. An error refuses the file; a refused row is left out "
        "only when whoever loads it says so; a warning loads and is listed.",
    )
)
rule_book_parts(view)
