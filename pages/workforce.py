"""The monthly review of the workforce profile."""

from metrics.ui.theme_page import Picture, theme_page
from metrics.ui.view import current

theme_page(
    "workforce",
    current(),
    question="Do we have the people we need, do they stay, and is their work manageable?",
    pictures=(
        Picture.POSTS,
        Picture.COMINGS_AND_GOINGS,
        Picture.MAKE_UP,
    ),
)
