"""The monthly review of the workforce profile."""

from metrics.ui.theme_page import theme_page
from metrics.ui.view import current

theme_page("workforce", current())
