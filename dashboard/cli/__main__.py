"""`python -m dashboard.cli` is the command `perhemittari`."""

from dashboard.cli import main

main()
