"""How much of a long proof is run: a slice with every push, the whole where .ci/long asks for it."""

import os

# Set by .ci/long.
IS_WHOLE = bool(os.environ.get("ENGINE_ROOM_WHOLE_PROOFS"))
WHOLE = 5


def examples(in_a_slice: int) -> int:
    """So many examples are drawn, or five times as many."""
    return in_a_slice * (WHOLE if IS_WHOLE else 1)
