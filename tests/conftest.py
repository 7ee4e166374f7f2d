"""What many tests stand on: the sample council, published once for the whole run."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings

from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.warehouse import Warehouse
from tests.council import publish_sample, published
from tests.once import Once, once_for
from tests.published.made import write_published
from tests.slices import IS_WHOLE

pytest_plugins = ["tests.homes"]  # homes with a small council in them

# No test is timed: how busy the machine is proves nothing. With every push the same examples are drawn, so that
# what passed passes again; .ci/long draws others each time.
settings.register_profile("engine-room", deadline=None, derandomize=not IS_WHOLE)
settings.load_profile("engine-room")

LOADED = datetime(2025, 8, 1, 9, 0)
REAL = Path(os.environ.get("ENGINE_ROOM_SHARED", ROOT.parent / "shared")) / "published"


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Once:
    """Makes what is shared by this run's processes and, where pytest keeps a cache, by later runs."""
    base = tmp_path_factory.getbasetemp()
    run = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "once"
    run.mkdir(exist_ok=True)
    cache = getattr(pytestconfig, "cache", None)
    return once_for(run, cache.mkdir("engine-room") if cache else None)


@pytest.fixture(scope="session")
def shared_sample(once: Once) -> Home:
    """A home in which the sample council is published. Shared: do not load into it."""
    return Home(ROOT, once("sample", lambda folder: publish_sample(Home(ROOT, folder))))


@pytest.fixture(scope="session")
def sample_edition(shared_sample: Home) -> Warehouse:
    """The sample council's edition, open for managers, who see everything."""
    return published(shared_sample)


@pytest.fixture(scope="session")
def board_edition(shared_sample: Home) -> Warehouse:
    """The same, open for the Board."""
    return published(shared_sample, Disclosure.SERVICE)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """An empty home of this test's own, also for code that asks the environment."""
    before = os.environ.get("ENGINE_ROOM_HOME")
    os.environ["ENGINE_ROOM_HOME"] = str(tmp_path / "home")
    yield Home.from_environment()
    if before is None:
        del os.environ["ENGINE_ROOM_HOME"]
    else:
        os.environ["ENGINE_ROOM_HOME"] = before


@pytest.fixture(scope="session", params=["made", *(["real"] if REAL.exists() else [])])
def published_files(request: pytest.FixtureRequest, once: Once) -> Path:
    """A folder of published files: made up here in their shape and, where they lie beside the checkout,
    the real ones, which are never copied into the project.
    """
    return REAL if request.param == "real" else once("published", write_published)
