"""Search a file's bytes for a hidden cell, whatever the format."""

import re
import struct
from collections.abc import Iterator

from tests.checks.attack.secret import Finding, Secret

CLOSE = 1e-12
TELLING = 5
"""Significant digits from which a number in a text can hardly be another's."""
NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?(?!\w)")


def in_bytes(where: str, data: bytes, secret: Secret) -> Iterator[Finding]:
    """Doubles and floats of the traces at any offset, pairs of count and denominator, digits."""
    for name, number in secret.traces.items():
        if _has_double(data, number):
            yield Finding(where, "bytes", f"{name} {number!r} as a double")
    x, n = secret.numerator, secret.denominator
    for form in ("<dd", "<ff", "<qq", "<ii", "<hi"):
        whole = form[-1] not in "df"
        if whole and not (x.is_integer() and n.is_integer()):
            continue
        pair = (int(x), int(n)) if whole else (x, n)
        if struct.pack(form, *pair) in data or struct.pack("<" + form[:0:-1], *pair[::-1]) in data:
            yield Finding(where, "bytes", f"count {x:g} beside its denominator as {form}")
    for name, written in telling(data.decode("utf-8", errors="replace"), secret):
        yield Finding(where, "digits", f"{name} written {written}")


def telling(text: str, secret: Secret) -> Iterator[tuple[str, str]]:
    """Written numbers of so many digits that they can only be a trace; name and the number."""
    traces = secret.traces
    for written in sorted(set(NUMBER.findall(text))):
        digits = re.sub(r"[eE].*|[.,]", "", written).lstrip("0")
        if len(digits) >= TELLING and ("." in written or "," in written):
            for name, number in traces.items():
                if rounded_is(written, number):
                    yield name, written


def rounded_is(written: str, number: float) -> bool:
    """Whether `written` may be `number` rounded to the decimals that are written."""
    body, _, exponent = written.replace(",", ".").lower().partition("e")
    decimals = len(body.partition(".")[2]) - int(exponent or 0)
    return abs(float(written.replace(",", ".")) - number) <= 0.5000001 * 10.0**-decimals


def _has_double(data: bytes, number: float) -> bool:
    low, high = number * (1 - CLOSE), number * (1 + CLOSE)
    # Doubles so near each other share their first five bytes, which come last in a file.
    for prefix in {struct.pack("<d", edge)[3:] for edge in (low, number, high)}:
        place = data.find(prefix, 3)
        while place >= 0:
            if low <= struct.unpack_from("<d", data, place - 3)[0] <= high:
                return True
            place = data.find(prefix, place + 1)
    return False
