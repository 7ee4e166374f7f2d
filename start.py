"""Start the dashboard on this machine: python start.py (needs only Python 3.11 or later, and pip)."""

import sys
from pathlib import Path
from subprocess import run

sys.path.insert(0, str(Path(__file__).parent))
from environment import ready

if __name__ == "__main__":
    python = ready(extras=())
    sys.exit(run([python, "-m", "metrics.cli", "serve", *sys.argv[1:]], check=False).returncode)
