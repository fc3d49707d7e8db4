"""`python -m dashboard.cli` is the command `perhemittari`."""

from dashboard.cli import main

if __name__ == "__main__":  # a forked helper of `bench` imports this under another name
    main()
