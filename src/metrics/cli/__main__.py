"""python -m metrics.cli is the engine-room command."""

from metrics.cli import main

main()
