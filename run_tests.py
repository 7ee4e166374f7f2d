"""Run all the tests: python run_tests.py (needs only Python 3.11 or later, and pip).

Anything after the command goes to pytest, for example: python run_tests.py -k supervision
The browser tests need Debian's chromium as well: python run_tests.py --browser
"""

import sys
from pathlib import Path
from subprocess import run

sys.path.insert(0, str(Path(__file__).parent))
from environment import ready

BROWSER = "--browser"

if __name__ == "__main__":
    asked = sys.argv[1:]
    browser = BROWSER in asked
    python = ready(extras=("dev", "e2e") if browser else ("dev",))
    chosen = ["tests/e2e"] if browser else ["--ignore=tests/e2e", "-n", "auto"]
    rest = [argument for argument in asked if argument != BROWSER]
    sys.exit(run([python, "-m", "pytest", *chosen, *rest], check=False).returncode)
