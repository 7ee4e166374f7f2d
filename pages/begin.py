"""Begin with a council of one's own: what is asked, what to load first, workbooks to fill in."""

from metrics.ui.begin_page import first_extracts, whose_home
from metrics.ui.fragments.text import heading
from metrics.ui.show import show
from metrics.ui.template_downloads import template_downloads
from metrics.ui.view import home_shown

home = home_shown()
show(
    heading(
        1,
        "Begin with your own council",
        "A few questions, then two extracts of one month: its figures are shown at once.",
    )
)
whose_home(home)
first_extracts(home)
template_downloads(home)
