"""Every page while no month is published: what to do next, and the way in for files."""

from streamlit.navigation.page import StreamlitPage

from metrics.errors import MetricsError, NothingPublished
from metrics.home.shelf import Shelf
from metrics.model.home import Home
from metrics.model.report import Council
from metrics.registry.council import load_council
from metrics.ui.dropping import drop_files
from metrics.ui.errors import show_error
from metrics.ui.extracts_page import history
from metrics.ui.fragments.begin import way_on
from metrics.ui.fragments.text import heading
from metrics.ui.header import footer_without_month, header_without_month
from metrics.ui.navigation import BEGIN
from metrics.ui.show import show
from metrics.ui.template_downloads import template_downloads
from metrics.wording.beginning import NO_MONTH, next_words

WITHOUT_MONTH = (BEGIN, "accessibility")  # pages that are as they always are


def nothing_yet(home: Home, page: StreamlitPage, why: NothingPublished) -> None:
    """The page asked for where it needs no month; elsewhere what is missing, and how it comes in."""
    council = load_council(home)
    header_without_month(council, page)
    try:
        if page.url_path in WITHOUT_MONTH:
            page.run()
        else:
            _way_in(home, council, why)
    except MetricsError as error:
        show_error(error, home)
    footer_without_month()


def _way_in(home: Home, council: Council, why: NothingPublished) -> None:
    shelf = Shelf(home.editions)
    only_lists = shelf.published() is not None
    show(heading(1, NO_MONTH), way_on(str(why) if only_lists else next_words(council)))
    drop_files(home, None)
    template_downloads(home)
    if shelf.records():
        history(home)
