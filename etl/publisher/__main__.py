"""`python -m etl.publisher FOLDER`, started by `perhemittari serve` with a pipe as its input."""

import sys
from pathlib import Path

from etl.publisher.loop import run

if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.stdin.fileno()))
