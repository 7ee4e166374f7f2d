"""A theme's page: what is declared of it, in the month shown."""

from metrics.ui import cache
from metrics.ui.show import show_document
from metrics.ui.view import View
from metrics.wording.theme_page import theme_document


def theme_page(theme: str, view: View) -> None:
    """Everything about a theme in one month."""
    report = cache.theme(*view.key, theme)
    show_document(theme_document(report), view.colours)
