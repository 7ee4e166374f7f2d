"""The month at a glance."""

from metrics.ui import cache
from metrics.ui.show import show_document
from metrics.ui.view import current
from metrics.wording.board_page import board_document

view = current()
board = cache.board(*view.key)
revised = cache.revised(*view.key, view.asked)

show_document(board_document(board, revised), view.colours)
