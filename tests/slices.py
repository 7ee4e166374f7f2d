"""How much of a long proof is run: a slice with every push, the whole where .ci/long asks for it."""

import os
from collections.abc import Sequence
from typing import TypeVar

Case = TypeVar("Case")

# Set by .ci/long.
IS_WHOLE = bool(os.environ.get("ENGINE_ROOM_WHOLE_PROOFS"))
WHOLE = 5
# Set by .ci/run to another number with every commit, so that one push after another the whole is run.
TURN = int(os.environ.get("ENGINE_ROOM_TURN", "0"))


def examples(in_a_slice: int) -> int:
    """So many examples are drawn, or five times as many."""
    return in_a_slice * (WHOLE if IS_WHOLE else 1)


def in_turn(cases: Sequence[Case], one_in: int) -> list[Case]:
    """This turn's share of the cases: every third, say, beginning at another one each turn; or all."""
    return list(cases if IS_WHOLE else cases[TURN % one_in :: one_in])
