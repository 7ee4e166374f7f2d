"""The monthly review of case-file audits and what is learned from them."""

from metrics.ui.theme_page import Picture, theme_page
from metrics.ui.view import current

theme_page(
    "audit",
    current(),
    question="Is practice getting better, do we grade ourselves honestly, and what should training be about?",
    pictures=(Picture.MAKE_UP, Picture.THEMES),
)
