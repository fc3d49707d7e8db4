"""How far a build has come, told to whoever waits for it."""

from typing import Protocol


class Progress(Protocol):
    """Called when a step begins or goes on."""

    def __call__(self, step: str, done: int, total: int) -> None:
        """`done` of `total` parts of a step, named in English, are finished."""


def quietly(step: str, done: int, total: int) -> None:
    """Nobody waits."""
