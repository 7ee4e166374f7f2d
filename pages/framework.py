"""Every standard, indicator and outcome measure of the framework."""

from metrics.ui import cache
from metrics.ui.fragments.framework import framework, meanings
from metrics.ui.fragments.text import heading
from metrics.ui.show import show
from metrics.ui.view import current
from metrics.wording.framework import framework_lead

view = current()
desk = cache.desk(*view.reader)
board = cache.board(*view.key)
today = desk.day_known(view.month)

show(
    heading(1, "Performance framework", framework_lead(desk.definitions, today)),
    framework(desk.definitions, board, today, desk.not_collected),
    meanings(),
)
