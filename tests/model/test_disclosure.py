"""One table says what every role may see, and nobody is given a level without asking for it."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module

import pytest

import metrics
from metrics.model.disclosure import SEES, Disclosure, Role

NAMES = {"audience", "disclosure", "level_of_disclosure", "seen", "role"}


def functions() -> Iterator[tuple[str, Callable[..., object]]]:
    """Every function and method defined in the package."""
    for module in pkgutil.walk_packages(metrics.__path__, "metrics."):
        if module.name.endswith("__main__") or module.name == "metrics.ui.frame":
            continue  # they run when they are imported
        found = import_module(module.name)
        for thing in vars(found).values():
            owned = getattr(thing, "__module__", None) == module.name
            members = vars(thing).values() if inspect.isclass(thing) else (thing,)
            for member in members if owned else ():
                function = inspect.unwrap(getattr(member, "__func__", member))
                if inspect.isfunction(function):
                    yield f"{module.name}.{function.__qualname__}", function


def test_every_role_has_a_level() -> None:
    assert set(SEES) == set(Role)


@pytest.mark.parametrize(
    ("disclosure", "levels"),
    [
        (Disclosure.OPEN, {"open"}),
        (Disclosure.SERVICE, {"open", "service"}),
        (Disclosure.MANAGER, {"open", "service", "manager"}),
    ],
)
def test_each_level_sees_what_those_before_it_see(disclosure: Disclosure, levels: set[str]) -> None:
    assert set(disclosure.seen) == levels


def test_no_function_anywhere_has_a_reader_by_default() -> None:
    looked_at = dict(functions())
    assert len(looked_at) > 500
    assert "metrics.ui.cache.board" in looked_at
    given = [
        f"{name}({parameter.name})"
        for name, function in looked_at.items()
        for parameter in inspect.signature(function).parameters.values()
        if parameter.default is not inspect.Parameter.empty
        and (parameter.name in NAMES or "Disclosure" in str(parameter.annotation))
    ]
    assert given == []
