"""The monthly review of supervision."""

from metrics.ui.theme_page import theme_page
from metrics.ui.view import current

theme_page("supervision", current())
