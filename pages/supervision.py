"""The monthly review of supervision."""

from metrics.ui.theme_page import Picture, theme_page
from metrics.ui.view import current

theme_page(
    "supervision",
    current(),
    question="Is everybody supervised when they should be? Personal supervision only: about the worker, one "
    "to one. Case and unit supervision are something else and are never blended with it.",
    pictures=(Picture.MAKE_UP,),
)
