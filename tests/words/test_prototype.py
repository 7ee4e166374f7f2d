"""The steps tell what the measured prototype tells, where it lies beside the checkout: it is never copied here."""

import os
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from metrics.model.home import ROOT
from tests.words.chance import normal_limit, student_limit
from tests.words.told import Told, WordSeries, told

FILE = Path(os.environ.get("ENGINE_ROOM_SHARED", ROOT.parent / "shared")) / "signals/signals_lab.py"
MONTHS, SERIES = 36, 12
STATES = {"watch": 1, "really_changed": 2, "standing": 3}
SIDES = {"higher": 1, "lower": -1, "rising": 1, "falling": -1}
PROCESSES = (
    "normal, independent", "share n250 p85% overdisp x2", "audits n20-60 p45%", "count 60",
    "leavers 3 FTE", "rare 0.5 a month", "mean of 40, skewed", "AR .2 declared .2",
    "AR .4 declared .5", "AR .6 declared .6", "AR .8 declared .8", "agency share 16% (.9)",
    "in post 260 (1)", "caseload (1)",
)  # fmt: skip
pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the prototype does not lie beside this")


@pytest.fixture(scope="module")
def prototype() -> Iterator[Any]:
    """The prototype, which takes two quantiles from scipy: those of the tests stand in for them."""
    stats = ModuleType("scipy.stats")
    stats.norm = _Quantiles(lambda upper: normal_limit(2 * (1 - upper)))  # type: ignore[attr-defined]
    stats.t = _Quantiles(lambda upper, df: student_limit(2 * (1 - upper), df))  # type: ignore[attr-defined]
    scipy = ModuleType("scipy")
    scipy.stats = stats  # type: ignore[attr-defined]
    there = {name: sys.modules.get(name) for name in ("scipy", "scipy.stats")}
    sys.modules.update({"scipy": scipy, "scipy.stats": stats})
    spec = spec_from_file_location("signals_lab", FILE)
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    for name, before in there.items():
        sys.modules.pop(name)
        if before is not None:
            sys.modules[name] = before


class _Quantiles:
    def __init__(self, ppf: Any) -> None:
        self.ppf = lambda *given: ppf(*(round(float(each), 9) for each in given))


def series_from(made: dict[str, Any], kind: str, carry: float, row: int) -> WordSeries:
    values = tuple(float(y) for y in made["y"][row])
    if kind == "share":
        wholes = tuple(int(n) for n in made["n"][row])
        return WordSeries(tuple(100 * y for y in values), kind, carry, "neutral", wholes, 100)
    return WordSeries(values, kind, carry, "neutral", step=1 if kind == "count" else 0)


def state(month: Told) -> int:
    return STATES.get(str(month["this_month"]), 0) * SIDES.get(str(month["this_month_way"]), 0)


@pytest.mark.parametrize("name", PROCESSES)
def test_every_word_is_the_prototype_s(prototype: Any, name: str) -> None:
    process = prototype.PROC[name]
    shift = np.where(np.arange(MONTHS) >= 20, 1.0, 0) * (0.1 if process["kind"] == "share" else 2)
    made = process["g"](np.random.default_rng(7), SERIES, MONTHS, shift)
    carry = float(process["phi"])
    engine = prototype.E2(made["y"], made.get("n"), process["kind"], carry, 0.0)
    changed, since, lately, _ = engine.run(t0=11)
    every = [series_from(made, process["kind"], carry, row) for row in range(SERIES)]
    for row, months in enumerate(told(every)):
        assert [state(m) for m in months[11:]] == changed[row, 11:].tolist()
        assert [SIDES.get(str(m["against_start"]), 0) for m in months[14:]] == since[
            row, 14:
        ].tolist()
        assert [SIDES.get(str(m["lately"]), 0) for m in months[11:]] == lately[row, 11:].tolist()
