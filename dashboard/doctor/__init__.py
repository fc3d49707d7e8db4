"""What `perhemittari doctor` looks at: each check gives findings with their next step."""

from collections.abc import Iterator

from dashboard.doctor import disk, product, shown
from dashboard.doctor.finding import Finding, Severity

__all__ = ["Finding", "Severity", "examine"]


def examine() -> Iterator[Finding]:
    """Every finding, what is in order too, in the order in which a person would look."""
    yield from product.settings()
    yield from product.versions()
    yield from disk.folders()
    yield from disk.room()
    yield from shown.snapshots()
    yield from product.assets()
    yield from product.records()
