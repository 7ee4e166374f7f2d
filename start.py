"""Start the dashboard on this machine: python start.py (needs only Python 3.11 or later, and pip).

Without a network: python start.py --wheels FOLDER installs from a folder of wheels. Anything else goes to
`engine-room serve`, for example: python start.py --port 8600
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from environment import become, ready, wheels_among

if __name__ == "__main__":
    wheels, rest = wheels_among(sys.argv[1:])
    python = ready(extras=(), wheels=wheels)
    become([python, "-m", "metrics.cli", "serve", *rest])
