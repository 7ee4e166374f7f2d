"""The most memory this process has held, in megabytes."""

import resource
from pathlib import Path


def peak_megabytes() -> float:
    """The peak of this program alone where the system tells it (Linux).

    The figure of getrusage starts at what the process that started it held, so it says too much.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="utf-8").splitlines()
        return next(float(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
