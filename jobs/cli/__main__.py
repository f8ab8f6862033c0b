"""``python -m jobs.cli``: the same command line, for places without the console script."""

from jobs.cli.app import main

main()
