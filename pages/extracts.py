"""Drop files, see the check, publish, see the history, undo."""

from metrics.ui.arrivals import arrivals
from metrics.ui.dropping import drop_files
from metrics.ui.extracts_page import history
from metrics.ui.fragments.text import heading
from metrics.ui.show import show
from metrics.ui.template_downloads import template_downloads
from metrics.ui.view import current

view = current()
show(
    heading(
        1,
        "Extracts",
        "Drop this month's files: nothing changes until you have seen the check and press Publish. What "
        "a file is, its columns say; its name does not matter.",
    )
)
drop_files(view.home, view)
template_downloads(view.home)
arrivals(view)
history(view.home)
