"""The publisher: the one process of a service that does what is due with snapshots.

`python -m etl.publisher FOLDER` runs it; web processes call `wake`.
"""

from etl.publisher.loop import BUSY, SHUT, run
from etl.publisher.wake import wake

__all__ = ["BUSY", "SHUT", "run", "wake"]
