"""A page walked with the Tab key alone: what it stops at, and whether the eye can see where it is."""

from dataclasses import dataclass

from playwright.sync_api import Page

# What can be reached, in the order of the document, and how each and what is around it looks unfocused.
_REMEMBER = """() => {
    const looks = element => { const s = getComputedStyle(element);
        return `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor} ${s.boxShadow}`; };
    const around = element => { const found = [];
        for (let e = element; e && found.length < 5; e = e.parentElement) found.push(e);
        return found; };
    const asked = "a[href], button, input, select, textarea, summary, [tabindex]";
    const stops = [...document.querySelectorAll(asked)].filter(e => e.tabIndex >= 0 && !e.disabled
        && e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length);
    const before = new Map();
    for (const stop of stops) for (const e of around(stop)) before.set(e, looks(e));
    window.walk = {stops, before, looks, around};
    return stops.map(e => (e.getAttribute("aria-label") || e.innerText || e.id).slice(0, 60).trim());
}"""
_STANDS = """() => {
    const {stops, before, looks, around} = window.walk, now = document.activeElement;
    return {
        place: stops.indexOf(now),
        isOut: now === document.body,
        isSeen: now.checkVisibility({opacityProperty: true, visibilityProperty: true}),
        isMarked: around(now).some(e => looks(e) !== before.get(e)),
        what: now.outerHTML.slice(0, 120),
    };
}"""


@dataclass(frozen=True)
class Walk:
    """Where the Tab key stopped, from the first to where it left the page."""

    expected: tuple[str, ...]  # the words of all that can be reached, in document order
    places: tuple[int, ...]  # of each stop among them; -1 is none of them
    unseen: tuple[str, ...]  # stops whose element cannot be seen
    unmarked: tuple[str, ...]  # stops that look as they do without the focus
    has_left: bool  # the last Tab led out of the page


def walked(page: Page) -> Walk:
    """The page walked from its top, with a few more steps than it has stops at most."""
    expected = page.evaluate(_REMEMBER)
    places, unseen, unmarked, has_left = [], [], [], False
    for _ in range(len(expected) + 5):
        page.keyboard.press("Tab")
        stands = page.evaluate(_STANDS)
        if has_left := stands["isOut"]:
            break
        places.append(stands["place"])
        unseen += [] if stands["isSeen"] else [stands["what"]]
        unmarked += [] if stands["isMarked"] else [stands["what"]]
    return Walk(tuple(expected), tuple(places), tuple(unseen), tuple(unmarked), has_left)
