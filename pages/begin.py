"""Begin with a council of one's own: what is asked, what to load first, workbooks to fill in."""

from metrics.model.home import Home
from metrics.ui.begin_page import first_extracts, whose_home
from metrics.ui.fragments.text import heading
from metrics.ui.show import show
from metrics.ui.template_downloads import template_downloads

home = Home.from_environment()
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
