"""Whatever data say is shown and never run: a script planted in every text of every fragment."""

import ast
import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module

import pytest
from markupsafe import Markup

from metrics.board.first_loads import first_loads
from metrics.board.reported import MonthReported, Restated, RestatedMeasure
from metrics.figures.palette import LIGHT
from metrics.figures.scale import Scale
from metrics.intake import Checked, CheckedFile, put_right
from metrics.model.area import Area, Evidence
from metrics.model.arrival import Arrival, ArrivalStatus, ExtractCalendar
from metrics.model.contract import ContractKind
from metrics.model.document import Chip, Link, Place, Rows, Sign
from metrics.model.funnel import (
    Apart,
    Consistency,
    Funnel,
    FunnelPart,
    Limits,
    Standing,
    YearApart,
)
from metrics.model.home import ROOT
from metrics.model.indicator import Unit
from metrics.model.problem import Problem, Severity
from metrics.model.report import (
    AreaReport,
    Comparison,
    IndicatorReport,
    Judgement,
    PublishedPoint,
    ThemeGroup,
)
from metrics.model.reported import FileLoaded, Publication, ReportedFigure, Restatement
from metrics.model.series import Breakdown, Event
from metrics.model.signal import PointType
from metrics.publish.changes import ValueChange
from metrics.registry.contracts import load_contracts
from metrics.sql.unfolding import Unfolded
from metrics.ui.fragments import (
    areas,
    arrivals,
    begin,
    blocks,
    charts,
    checks,
    chips,
    extracts,
    framework,
    funnel,
    grid,
    items,
    page_links,
    pieces,
    reorganised,
    reported,
    sql,
    tables,
    text,
    tiles,
    words,
)
from metrics.ui.fragments.page_links import Current, PageLink
from metrics.wording import measure_blocks
from metrics.wording.funnel import Kind
from metrics.wording.revisions import restated_line
from tests.planted import EVIL, planted
from tests.shapes import EDITION, INDICATOR, JUNE, measured, scorecard, series

UI = ROOT / "src" / "metrics" / "ui"
DAY, NOON = date(2025, 7, 8), datetime(2025, 7, 8, 12, 0)
AREA = planted(Area("AFI01", 1, "E03", "x", "x", "x", "x", "x", (Evidence("x"),)))
EVENT = planted(Event("E03", date(2023, 9, 11), None, "x", "x", True, (), "x", "x", "x"))
MEASURE = replace(planted(measured()), areas=(AREA,))
CONCERN = replace(
    MEASURE, indicator=planted(replace(INDICATOR, caveats=("x",))), series=planted(series())
)
LIMITS = Limits(50, 12.0, 34.0, 8.0, 41.0)
FUNNEL = Funnel(
    (FunnelPart(EVIL, 10, 50, 20.0, LIMITS, 2.1, Standing.OUTSIDE, PointType.CONCERN),),
    (LIMITS,), 22.0, 4.0, hidden=(EVIL,),
)  # fmt: skip
CONSISTENCY = Consistency((Apart(JUNE, 4.0, 6),), YearApart(4.0, 2.6), None)
KIND = Kind(EVIL, EVIL)
PART = replace(MEASURE.series, breakdown=Breakdown("district:x", "district", EVIL))
AS_NOW = replace(MEASURE.series, breakdown=Breakdown("district_now:x", "district_now", EVIL))
POINT = planted(PublishedPoint("a.b", "national", "x", "x", "x", DAY, 3.0, None, None, "x", "x"))
COMPARISON = planted(
    Comparison(
        series="a.b", title="x", authority=(POINT,), england=(POINT,), region=(POINT,),
        neighbours=(POINT,), neighbour_range=(1.0, 2.0), neighbours_present=3,
        neighbours_model="x", neighbours_of="x", every_authority=(), period_end=DAY, release="x", lag_months=3,
        source="x",
    )
)  # fmt: skip
REPORT = IndicatorReport(
    MEASURE, (EVENT,), (), (), (), 0, (), None, (), None
)  # fmt: skip
FIGURE = planted(
    ReportedFigure("x", None, JUNE, 1.0, 1.0, 1.0, "x", NOON, "x", "x", "x", "x", True)
)
PUBLICATION = planted(
    Publication(1, "x", NOON, "x", "x", "x", True, 1, (FileLoaded("x", "x", "x", 1),) * 2)
)
RESTATED = Restated(
    PUBLICATION,
    (
        RestatedMeasure(
            MEASURE.indicator, EVIL, EVIL, (Restatement("x", "x", "x", JUNE, 1.0, 2.0),)
        ),
    ),
)
PROBLEM = planted(Problem("x", 2, "x", "x", "x", Severity.REFUSED, "x", "x"))
FILE = planted(
    CheckedFile(
        "x", "x", "x", 1, 0, 1, (JUNE,), (), 1, False, None, mended_by="x", changes=("x", "x")
    )
)
CHECKED = Checked(files=(FILE,), problems=(PROBLEM,), counts={})
REPAIR = replace(PROBLEM, severity=Severity.WARNING, after=EVIL)
REPAIRED = replace(CHECKED, problems=(REPAIR,))
CONTRACTS = {
    c.id: replace(c, title=EVIL, mended_by=EVIL)
    for c in load_contracts(ROOT / "data" / "contracts").values()
    if c.kind is ContractKind.LOCAL
}
LATE = Arrival(
    next(iter(CONTRACTS)), JUNE, ArrivalStatus.LATE, DAY, DAY, DAY, 3, 10, 20.0, True, 9, 3, (EVIL,)
)
CALENDAR = (ExtractCalendar(LATE.extract_id, EVIL, EVIL, (LATE,)),)
CHANGE = ValueChange(MEASURE.indicator, EVIL, JUNE, 1.0, 2.0, is_new_month=False)
GROUPS = (ThemeGroup(EVIL, (MEASURE,)), ThemeGroup("b", (MEASURE,)))
TABLE = measure_blocks.every_measure(GROUPS, JUNE)
CHANGED = measure_blocks.changed((MEASURE,))
FIRST_LOADS = first_loads(CONTRACTS, {"x": replace(MEASURE.indicator, extracts=("teams",))})

ALL: dict[Callable[..., Markup], tuple[object, ...]] = {
    areas.area_rows: ((AreaReport(AREA, (MEASURE,), (EVENT,)),), JUNE, LIGHT),
    areas.judgement_timeline: ((Judgement(EVENT, ((EVIL, EVIL),)),),),
    arrivals.calendar_table: (CALENDAR,),
    arrivals.month_table: (CONTRACTS, CALENDAR, JUNE, ()),
    begin.faults: ((EVIL, EVIL),),
    begin.way_on: (EVIL,),
    begin.what_to_load: (FIRST_LOADS,),
    blocks.block: (CHANGED, LIGHT),
    charts.breakdown_image: (PART, MEASURE, LIGHT, Scale(0.0, 1.0)),
    charts.chart_image: (TABLE.groups[0].rows[0][4].content, LIGHT),
    charts.mini_image: (MEASURE, LIGHT),
    checks.changes_tables: ((CHANGE, replace(CHANGE, is_new_month=True)), ()),
    checks.checked_files: (CHECKED,),
    checks.mender_groups: (CHECKED,),
    checks.row_table: ((PROBLEM,),),
    checks.repairs_table: (put_right(REPAIRED),),
    extracts.publications_table: ((PUBLICATION,), EVIL, ()),
    framework.framework: ({"x": MEASURE.indicator}, scorecard(MEASURE), DAY),
    chips.chip: (planted(Chip(Sign.BETTER, "x", "x")),),
    grid.grid: (TABLE, LIGHT),
    items.items: (CHANGED,),
    pieces.beside: ((MEASURE,), LIGHT),
    pieces.figures_strip: (MEASURE, EDITION),
    pieces.honesty: (COMPARISON,),
    pieces.multiples: ((PART,), MEASURE, LIGHT, JUNE),
    reported.figures_table: ((FIGURE,), Unit.FTE),
    funnel.funnel_table: (FUNNEL, KIND, EVIL),
    funnel.consistency_table: (CONSISTENCY, KIND),
    reported.months_table: ((MonthReported(FIGURE, (replace(FIGURE, value=2.0),)),), Unit.FTE),
    page_links.content_begins: (EVIL,),
    page_links.page_links: ((PageLink(EVIL, EVIL, Current.PAGE),),),
    sql.query_unfolded: (Unfolded(EVIL, ((EVIL, EVIL),), (EVIL,)),),
    tables.definition: (MEASURE.indicator,),
    tables.rows_table: (Rows(EVIL, (EVIL, EVIL), ((EVIL, EVIL),)),),
    tables.published_table: (((POINT,),),),
    tables.series_table: (MEASURE,),
    tables.table: ((EVIL, EVIL), ((EVIL, EVIL),)),
    text.card: (EVIL, EVIL),
    text.heading: (2, EVIL, EVIL),
    text.hidden_heading: (2, EVIL),
    text.in_lines: ((EVIL, EVIL),),
    text.joined: ((EVIL, EVIL),),
    text.lead_paragraph: (EVIL, EVIL),
    text.link: (EVIL, EVIL),
    text.message: (EVIL,),
    text.notice: (EVIL,),
    checks.what_is_replaced: (CHECKED,),
    checks.large_changes: (replace(CHECKED, problems=(replace(PROBLEM, severity=Severity.ASKS),)),),
    checks.changes_list: ((EVIL, EVIL),),
    text.paragraph: (EVIL, EVIL),
    tiles.tiles: (measure_blocks.tiles((MEASURE,)), LIGHT),
    words.inline: (restated_line(RESTATED, JUNE).words,),
    words.linked: (Link(EVIL, Place(EVIL, JUNE), EVIL),),
}
NAMED = {
    reported.figures_table: {"about": EVIL},
    reported.months_table: {"about": EVIL},
    tables.table: {"caption": EVIL, "numbers": 1},
    text.link: {"about": EVIL, "kind": EVIL},
}
SAY_NO_DATA = {  # only words of the code's own
    page_links.way_past,
    checks.rows_by_month,
    chips.target_chip,
    chips.this_month_chip,
    chips.lately_chip,
    reorganised.reorganised_note,
    framework.meanings,
}


def fragments() -> Iterator[Callable[..., Markup]]:
    """Every public function of the fragments that makes a piece of page."""
    for file in sorted((UI / "fragments").glob("[a-z]*.py")):
        module = import_module(f"metrics.ui.fragments.{file.stem}")
        for name, made in inspect.getmembers(module, inspect.isfunction):
            own = made.__module__ == module.__name__ and not name.startswith("_")
            if own and made.__annotations__["return"] is Markup:
                yield made


@pytest.mark.parametrize("fragment", ALL, ids=lambda made: f"{made.__module__}.{made.__name__}")
def test_a_script_planted_in_every_text_is_shown_and_never_run(
    fragment: Callable[..., Markup],
) -> None:
    page = fragment(*ALL[fragment], **NAMED.get(fragment, {}))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert 'alert("x")' not in page


def test_every_fragment_there_is_has_been_planted() -> None:
    assert set(fragments()) == set(ALL) | SAY_NO_DATA


def test_markup_is_made_of_nothing_but_words_written_in_the_code() -> None:
    """A formatted string would put a value in before it is escaped."""
    for file in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Markup":
                assert all(isinstance(given, ast.Constant) for given in node.args), file


def test_html_reaches_a_page_in_one_place_and_the_style_sheet_in_another() -> None:
    asking = {
        file.name
        for file in [*UI.rglob("*.py"), *(ROOT / "pages").glob("*.py")]
        if "st.html(" in file.read_text(encoding="utf-8")
    }
    assert asking == {"show.py", "style.py"}
