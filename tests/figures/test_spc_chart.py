from dataclasses import replace
from datetime import date, timedelta

import plotly.graph_objects as go
import pytest

from metrics.figures.description import Method, large_chart
from metrics.figures.event_marks import in_lanes, lettered, not_drawn
from metrics.figures.palette import DARK, LIGHT, Palette
from metrics.figures.scale import value_scale
from metrics.figures.spc_chart import spc_chart
from metrics.model.indicator import Unit
from metrics.model.report import Measured
from metrics.model.series import Event, Series
from metrics.model.words import Expected, ThisMonth, Way
from metrics.wording.chart import events_not_drawn_words
from tests.shapes import INDICATOR, points, series, told

SHARE = series(*points([20.0 - n / 4 for n in range(36)]))
SPAN = SHARE.points[0].month, SHARE.points[-1].month


def event(name: str, start: date, **changes: object) -> Event:
    made = Event(name, start, None, "inspection", name, True, (), None, None, None)
    return replace(made, **changes)  # type: ignore[arg-type]


def drawn(made: Series, events: tuple[Event, ...] = (), colours: Palette = LIGHT) -> go.Figure:
    return spc_chart(large_chart(Measured(INDICATOR, made, None, ()), events), colours)


def values(made: Series) -> dict[str, object]:
    return dict(drawn(made).to_dict()["data"][-1])


def test_each_month_is_drawn_at_its_value_and_a_missing_one_is_a_gap() -> None:
    trace = values(series(*points([10.0, None, 12.0])))
    assert list(trace["y"]) == [10.0, None, 12.0]  # type: ignore[call-overload]
    assert trace["connectgaps"] is False


def test_concern_is_a_square() -> None:
    made = series(*points([1.0]), *points([2.0], words=told(ThisMonth.STANDING, Way.WORSE)))
    assert list(values(made)["marker"]["symbol"]) == ["circle", "square"]  # type: ignore[index]


def test_the_hover_is_in_words() -> None:
    last = values(SHARE)["hovertext"][-1]  # type: ignore[index]
    assert last == (
        "<b>June 2025</b><br>11.3%<br>Nothing new<br>Expected 8.3% to 13.8%"
        "<br>No clear difference from the year to June 2023<br>Steady lately<br>Target 12% or less"
    )


def test_the_value_and_the_target_are_named_at_the_end() -> None:
    said = [a.text for a in drawn(SHARE).layout.annotations]
    assert said == ["<b>11.3%</b>", "Target<br>12% or less"]


def test_the_labels_at_the_end_are_moved_apart_when_value_and_target_are_near() -> None:
    near = series(*points([30.0, 12.01]))
    value, target = drawn(near).layout.annotations
    assert value.yshift - target.yshift == pytest.approx(32, abs=1)


def test_no_label_at_the_end_rises_into_the_names_of_events() -> None:
    near = told(expected=Expected(value=70.0, low=50.0, high=85.0))
    top = series(*points([60.0, 83.0], target=95.0, words=near))
    _, target = drawn(top).layout.annotations
    assert target.yshift < 0


def test_an_ordinary_value_is_written_in_ink_and_a_changed_one_in_its_colour() -> None:
    ordinary = series(*points([1.0]))
    concern = series(*points([1.0], words=told(ThisMonth.STANDING, Way.WORSE)))
    colours = [drawn(one).layout.annotations[0].font.color for one in (ordinary, concern)]
    assert colours == [LIGHT.ink, LIGHT.concern]


def by_reference(made: Series) -> go.Figure:
    return spc_chart(large_chart(Measured(INDICATOR, made, None, ()), (), Method.REFERENCE), LIGHT)


def test_the_reference_method_s_range_is_full_over_its_base_and_paler_after() -> None:
    shapes = [s for s in by_reference(SHARE).layout.shapes if s.type == "rect"]
    assert [s.opacity for s in shapes] == [1.0, 0.6]
    assert shapes[0].x1 == shapes[1].x0 == date(2023, 6, 16)


def test_a_rebase_leaves_the_old_range_visible() -> None:
    old, new = SHARE.points[:20], tuple(replace(p, base=1) for p in SHARE.points[20:])
    shapes = by_reference(series(*old, *new)).layout.shapes
    assert sum(s.type == "rect" for s in shapes) == 4


def test_the_level_of_the_start_is_through_over_its_months_and_dotted_after() -> None:
    own, after = [s for s in drawn(SHARE).layout.shapes if s.type == "line"]
    assert (own.y0, own.line.dash, after.y0, after.line.dash) == (12.0, "solid", 12.0, "dot")
    assert own.x1 == after.x0 == date(2023, 6, 16)


def test_the_scale_starts_at_nought_where_that_costs_little_height() -> None:
    assert value_scale(INDICATOR, SHARE).low == 0
    high = series(*points([90.0, 91.0], target=92.0))
    assert value_scale(INDICATOR, high).low > 80


def test_a_share_is_never_drawn_above_a_hundred() -> None:
    full = series(*points([99.0, 100.0]))
    assert value_scale(INDICATOR, full).high == 100
    people = replace(INDICATOR, unit=Unit.PEOPLE)
    assert value_scale(people, full).high > 100


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_no_colour_comes_from_outside_the_palette(colours: Palette) -> None:
    told = drawn(SHARE, (event("Inspection", date(2024, 1, 9)),), colours).to_json()
    used = {part[:7] for part in told.split('"') if part.startswith("#") and len(part) == 7}
    assert used <= {str(value) for value in vars(colours).values()}


def test_events_are_lettered_from_the_earliest() -> None:
    events = (event("Second", date(2024, 5, 1)), event("First", date(2023, 5, 1)))
    assert [(letter, e.title) for letter, e in lettered(events, SHARE)] == [
        ("A", "First"),
        ("B", "Second"),
    ]


def test_events_outside_the_months_or_not_marked_are_left_out() -> None:
    events = (
        event("Before", date(2019, 1, 1)),
        event("After", date(2025, 7, 1)),
        event("Quiet", date(2024, 1, 1), is_marked=False),
        event("Last day", date(2025, 6, 30)),
    )
    assert [e.title for _, e in lettered(events, SHARE)] == ["Last day"]


def test_an_event_that_rebases_another_measure_is_not_drawn_here() -> None:
    other = event("New form", date(2024, 1, 1), rebases=("supervision_recorded_pct",))
    own = event("New count", date(2024, 1, 1), rebases=(INDICATOR.id,))
    assert [e.title for _, e in lettered((other, own), SHARE)] == ["New count"]


def crowd(count: int) -> tuple[Event, ...]:
    """Visits month after month, and before them an inspection and a new base of this measure."""
    visits = (
        event(f"Visit {n}", date(2023, 6, 1) + timedelta(days=14 * n), type="monitoring_visit")
        for n in range(count)
    )
    inspection = event("Inspection", date(2022, 8, 1))
    return (*visits, inspection, event("New count", date(2022, 9, 1), rebases=(INDICATOR.id,)))


def test_where_events_crowd_the_latest_stay_and_what_tells_most() -> None:
    drawn = [e.title for _, e in lettered(crowd(40), SHARE)]
    assert drawn == ["Inspection", "New count", *(f"Visit {n}" for n in range(32, 40))]


def test_what_is_not_drawn_is_counted_and_said() -> None:
    assert not_drawn(crowd(40), SHARE) == 32
    assert not_drawn(crowd(8), SHARE) == 0
    assert events_not_drawn_words(1) == (
        "One other event of these months is in the list of events and not drawn here."
    )
    assert events_not_drawn_words(0) == ""


@pytest.mark.parametrize("width", [300, 500, 1000])
def test_no_events_line_crosses_another_events_label(width: int) -> None:
    events = tuple(event(f"Something that happened {n}", date(2024, n, 5)) for n in range(1, 13))
    marks = in_lanes(lettered(events, SHARE), SPAN, width, 100)
    span = (SHARE.points[-1].month.first_day - SHARE.points[0].month.first_day).days + 40
    for n, mark in enumerate(marks):
        reach = (len(mark.text) + 2) * 6 * span / width
        for later in marks[n + 1 :]:
            if (later.event.start - mark.event.start).days < reach:
                assert later.lane < mark.lane


def test_a_label_without_room_is_cut_short_and_says_so() -> None:
    late = event("An inspection with a very long title indeed", date(2025, 6, 20))
    (mark,) = in_lanes(lettered((late,), SHARE), SPAN, 1000, 100)
    assert mark.text.endswith("…")
    assert len(mark.text) < 20
