"""The monthly review of case-file audits and what is learned from them."""

from metrics.ui.theme_page import theme_page
from metrics.ui.view import current

theme_page("audit", current())
