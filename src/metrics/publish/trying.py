"""One indicator tried on what is published, beside its case: nothing is published, nothing is kept."""

from dataclasses import dataclass, replace
from difflib import get_close_matches

from metrics.errors import NotFound
from metrics.home.staging import work_folder
from metrics.making.alone import refuse_unsaid_lookback
from metrics.making.case_tables import CaseTables
from metrics.making.cases import disagreements, load_case
from metrics.making.edition import Ingredients, build_edition
from metrics.making.planning import BREAKDOWNS, reads_always
from metrics.making.selects import refuse_unsafe_selects
from metrics.making.shared_views import Reads, shared_views
from metrics.model.area import Area
from metrics.model.home import Home
from metrics.model.indicator import Indicator, Status
from metrics.model.series import SERVICE, Series
from metrics.publish.loading import ensure_edition
from metrics.publish.press import Load, Press, Progress
from metrics.sql.tree import NotOneSelectError, names_in
from metrics.warehouse import edition_for_now


@dataclass(frozen=True)
class Trial:
    """What an indicator would show, and how it stands with its case."""

    indicator: Indicator
    disagreements: tuple[str, ...] | None  # None where there is no case
    series: tuple[Series, ...]  # of the whole service, one for each value of its split
    areas: tuple[Area, ...]  # for improvement, that name it


def try_indicator(home: Home, name: str, load: Load, tell: Progress = lambda _: None) -> Trial:
    """The trial of one indicator's file. The sample, where it is to be shown, is published first when nothing is.

    Raises NothingPublished where a council has begun and loaded nothing, NotFound naming the nearest, and
    DefinitionError when a definition does not hold together.
    """
    ensure_edition(home, tell)
    press = Press.at(home)
    indicator = _wanted(press, name)
    ingredients, reads = _only(press, indicator, load)
    refuse_unsafe_selects(ingredients)
    tell("Running its case")
    told = _case(home, indicator, reads)
    ingredients = _without_unread(ingredients, reads)
    with work_folder(home.staging) as folder:
        path = folder / "trial.duckdb"
        build_edition(path, ingredients, tell)
        refuse_unsaid_lookback(path, ingredients)
        with edition_for_now(path, home) as edition:
            series = edition.series(indicator_id=name, breakdown=SERVICE.key)
            areas = tuple(area for area in edition.areas() if name in area.indicator_ids)
    return Trial(indicator, told, series, areas)


def _wanted(press: Press, name: str) -> Indicator:
    computed = {
        i.id: i for i in press.registry.indicators.values() if i.status is not Status.RETIRED
    }
    if name in computed:
        return computed[name]
    if name in press.registry.indicators:
        raise NotFound(f"{name} is retired: kept for its history, not computed.")
    near = next(iter(get_close_matches(name, computed, n=1, cutoff=0)), None)
    raise NotFound(
        f"There is no indicator {name!r}: its file would be queries/indicators/{name}.sql. "
        f"The nearest is {near}.",
        near,
    )


def _only(press: Press, indicator: Indicator, load: Load) -> tuple[Ingredients, Reads]:
    """An edition of one indicator, and what it reads."""
    registry = replace(press.registry, indicators={indicator.id: indicator})
    given = (press.published_base().batches, registry, press.home, 0, load.at)
    views = shared_views(press.home.queries / "extracts")
    try:
        tables = {table.name for table in names_in(indicator.sql).tables}
    except NotOneSelectError:
        tables = set()  # refused in a moment, with its reason
    return Ingredients(*given), views.reads(tables)


def _without_unread(ingredients: Ingredients, reads: Reads) -> Ingredients:
    """The same without the extracts that neither the indicator nor any signal reads: a moment saved."""
    views = shared_views(ingredients.home.queries / "extracts")
    read = (
        reads.extracts
        | reads_always(ingredients, views).extracts
        | views.reads([BREAKDOWNS]).extracts
    )
    batches = {b: path for b, path in ingredients.batches.items() if b.extract in read}
    return replace(ingredients, batches=batches)


def _case(home: Home, indicator: Indicator, reads: Reads) -> tuple[str, ...] | None:
    file = home.cases / f"{indicator.id}.toml"
    if not file.exists():
        return None
    case = load_case(file)
    given = replace(reads, by_month=reads.by_month | case.given.keys())
    return disagreements(indicator, case, CaseTables.of(home, given))
