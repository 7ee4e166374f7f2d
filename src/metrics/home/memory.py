"""Too little memory, by whichever name it is raised: nothing that is kept is at fault."""

import errno

SAID = ("out of memory", "bad_alloc", "bad allocation", "failed to allocate", "could not allocate")


def is_memory(error: BaseException) -> bool:
    """Whether the machine had too little memory for what was asked."""
    if isinstance(error, OSError) and error.errno == errno.ENOMEM:
        return True
    said = str(error).lower()
    return isinstance(error, MemoryError) or any(words in said for words in SAID)


def memory_words(where: str) -> str:
    """What is told of it, and what to do."""
    return (
        f"There is too little memory for what is loaded ({where or 'nothing more is known'}). Close "
        "other programs, or raise MEMORY in src/metrics/making/workshop.py on a machine that has more."
    )
