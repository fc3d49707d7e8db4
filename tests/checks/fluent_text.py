"""Reads Fluent catalogues as text, without the project's code or its Fluent library.

A message becomes its possible wordings: tuples of literal strings and HOLE, where a value goes.
Only what the catalogues use: text, { $value }, { other-message }, { "literal" }, { FUNCTION(…) },
and a choice of variants.
"""

import re
from itertools import product
from pathlib import Path

HOLE = None
Wording = tuple[str | None, ...]

_MESSAGE = re.compile(r"^([a-zA-Z][\w-]*) *=(.*(?:\n(?:[ \t}\[*].*|$))*)", re.MULTILINE)
_VARIANT = re.compile(r"^\s*\*?\[\s*[\w.-]+\s*\] ?", re.MULTILINE)


def wordings(folder: Path) -> dict[str, list[Wording]]:
    """The wordings of every message of the `.ftl` files of a folder, by key."""
    sources = {}
    for path in sorted(folder.glob("*.ftl")):
        for found in _MESSAGE.finditer(path.read_text(encoding="utf-8")):
            sources[found[1]] = found[2]
    return {key: [_joined(w) for w in _pattern(source, sources)] for key, source in sources.items()}


def _pattern(source: str, messages: dict[str, str]) -> list[Wording]:
    """Every wording of a pattern: its placeables' wordings, one after another."""
    parts: list[list[Wording]] = []
    place = 0
    while place < len(source):
        if source[place] == "{":
            end = _closing(source, place)
            parts.append(_placeable(source[place + 1 : end].strip(), messages))
            place = end + 1
        else:
            end = source.find("{", place)
            end = len(source) if end < 0 else end
            parts.append([(re.sub(r"\s*\n\s*", " ", source[place:end]),)])
            place = end
    return [tuple(piece for part in chosen for piece in part) for chosen in product(*parts)]


def _placeable(inside: str, messages: dict[str, str]) -> list[Wording]:
    if "->" in inside:
        variants = _variants(inside.split("->", 1)[1])
        return [w for variant in variants for w in _pattern(variant.strip(), messages)]
    if inside.startswith('"'):
        return [(inside[1:-1],)]
    if inside in messages:
        return _pattern(messages[inside].strip(), messages)
    return [(HOLE,)]


def _variants(choice: str) -> list[str]:
    """The patterns of a choice's own variants; those of a choice within stay in their pattern."""
    heads = [h for h in _VARIANT.finditer(choice) if not _depth(choice[: h.start()])]
    ends = [head.start() for head in heads[1:]] + [len(choice)]
    return [choice[head.end() : end] for head, end in zip(heads, ends, strict=True)]


def _depth(text: str) -> int:
    return text.count("{") - text.count("}")


def _closing(source: str, start: int) -> int:
    depth = 0
    for place in range(start, len(source)):
        depth += {"{": 1, "}": -1}.get(source[place], 0)
        if depth == 0:
            return place
    raise ValueError(f"a brace is not closed: {source[start:]}")


def _joined(pieces: Wording) -> Wording:
    """Neighbouring literals as one, outer blanks away."""
    joined: list[str | None] = []
    for piece in pieces:
        if piece is not HOLE and joined and joined[-1] is not HOLE:
            joined[-1] = str(joined[-1]) + piece
        else:
            joined.append(piece)
    if joined and joined[0] is not HOLE:
        joined[0] = str(joined[0]).lstrip()
    if joined and joined[-1] is not HOLE:
        joined[-1] = str(joined[-1]).rstrip()
    return tuple(piece for piece in joined if piece != "")
