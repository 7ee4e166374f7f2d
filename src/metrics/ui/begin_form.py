"""The questions a council answers when it begins, and what comes of them."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from metrics.errors import MetricsError
from metrics.model.home import Home
from metrics.publish.beginning import begin
from metrics.registry import Registry
from metrics.registry.beginning import JUDGEMENT, MOST_HEADLINES, REGION, Answers, answers_of
from metrics.ui import cache
from metrics.ui.errors import without_places
from metrics.ui.fragments.begin import faults
from metrics.ui.labels import as_label
from metrics.ui.publishing import done
from metrics.ui.rehearsing import load_said
from metrics.ui.show import show
from metrics.wording.beginning import begun_words

EARLIEST = date(2000, 1, 1)  # inspection that anybody would count from

WIDTH = 680  # of the form: a line of words, not of the page


def begin_form(home: Home, registry: Registry) -> None:
    """The form; what stands already is offered. Pressed, it writes the settings or says what is wrong."""
    with st.form("begin", border=False, width=WIDTH):
        said = _asked(registry, answers_of(registry.council))
        if not st.form_submit_button("Write the settings", type="primary"):
            return
    try:
        begun = begin(home, said, load_said("A council begins"))
    except MetricsError as error:
        show(faults(without_places(str(error), home).splitlines()))
        return
    cache.forget_settings()
    aside = " The synthetic sample has been set aside." if begun.set_sample_aside else ""
    done(f"{begun_words(begun.council)}{aside} Now load the first extracts.")


def _asked(registry: Registry, stands: Answers) -> Answers:
    """The answers as they are in the form."""
    name = st.text_input("Name of the council", stands.name, placeholder="Fenland County Council")
    region = _choice("Region", _labels(registry, REGION), stands.region)
    districts = st.text_area(
        "Districts, one a line: a name, or CODE=NAME",
        "\n".join(stands.districts),
        placeholder="E07000010=Fenland",
        help="As the list of teams names them. Leave it empty where teams work in all of the area.",
    )
    titles = {i.id: i.title for i in registry.indicators.values()}
    headlines = st.multiselect(
        "Headlines of the Board page, up to five, in their order",
        list(titles),
        [name for name in stands.headlines if name in titles],
        format_func=lambda name: titles[name],
        max_selections=MOST_HEADLINES,
    )
    with st.expander("Short names"):
        short = st.text_input(
            "The council as charts name it (the place, if empty)", stands.short_name
        )
        board = st.text_input("The Board as the header names it", stands.board_name)
    return Answers(
        name=name,
        region=region,
        short_name=short,
        board_name=board,
        districts=tuple(filter(None, map(str.strip, districts.splitlines()))),
        headlines=tuple(headlines),
        **_inspection(registry, stands),
    )


def _inspection(registry: Registry, stands: Answers) -> dict[str, str]:
    """What is asked of the inspection that months are counted from; all of it may stay empty."""
    title = st.text_input(
        "Inspection that months are counted from: its title",
        stands.inspection_title,
        placeholder="Inspection of services for children",
    )
    with st.container(horizontal=True):
        start = _day("Its first day", stands.inspection_start)
        end = _day("Its last day", stands.inspection_end)
    judged = _choice(
        "Its overall judgement", _labels(registry, JUDGEMENT), stands.inspection_judgement
    )
    return {
        "inspection_id": stands.inspection_id,
        "inspection_title": title,
        "inspection_start": start,
        "inspection_end": end,
        "inspection_judgement": judged,
    }


def _labels(registry: Registry, name: str) -> Mapping[str, str]:
    return {code.code: code.label for code in registry.codes.of(name)}


def _choice(label: str, options: Mapping[str, str], chosen: str) -> str:
    """One of the codes by its label; nothing where none is chosen."""
    codes = list(options)
    found = st.selectbox(
        as_label(label),
        codes,
        index=codes.index(chosen) if chosen in options else None,
        format_func=lambda code: options[code],
        placeholder="Choose one",
    )
    return str(found or "")


def _day(label: str, chosen: str) -> str:
    """A day, as 2025-09-22; nothing where none is chosen."""
    found = st.date_input(
        as_label(label),
        date.fromisoformat(chosen) if chosen else None,
        min_value=EARLIEST,
        format="DD/MM/YYYY",
    )
    return str(found or "")
