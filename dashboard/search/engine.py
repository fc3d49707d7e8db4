"""A query answered: entries by how well all of its words fit them, places told from topics."""

import math
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from dashboard.search.index import Entry, Index, Weights
from dashboard.search.match import fitting
from dashboard.search.spelling import fold, stem, words
from indicators.words import LANGUAGES, say

WORDS = 16
"""Words of a query that are looked at."""
LIMIT = 60
PLACE = 0.55
"""How well a word must fit a region's names to be taken for its name."""
LITTLE = {1: 0.1, 2: 0.2, 3: 0.6}
"""What a short word counts for: i, ja, och, the."""
LEAST = 0.25
"""The share of the best hit's score that another needs in order to be shown."""


@dataclass(frozen=True)
class Hit:
    """An entry that fits, the regions that the query names besides it, and its score."""

    entry: Entry
    score: float
    regions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Results:
    """Hits, best first; where there are none, `nearest` are entries whose names look alike."""

    hits: tuple[Hit, ...]
    nearest: tuple[Entry, ...] = ()


def search(index: Index, query: str) -> Results:
    """What of `index` fits `query`, a text in any of the languages."""
    asked = _telling(list(dict.fromkeys(words(query)))[:WORDS])
    if not asked:
        return Results(())
    fits = {word: fitting(word, index) for word in asked}
    placing = [word for word in asked if _names_place(index, fits[word])]
    if placing:
        asked = [word for word in asked if word in placing or not _generic(word)]
    topic = [word for word in asked if word not in placing]
    hits = everywhere = _ranked(index, asked, fits)
    named = _best_regions(index, placing, fits)
    if topic and named:
        # "sijoitetut Kainuu": the topic decides which indicator, the place which region of it.
        about = [
            hit for hit in _ranked(index, topic, fits) if hit.entry.kind in ("indicator", "claim")
        ]
        codes = tuple(entry.id for entry in named)
        with_place = [
            Hit(hit.entry, hit.score, codes if hit.entry.kind == "indicator" else ())
            for hit in about
        ]
        seen = {(hit.entry.kind, hit.entry.id) for hit in with_place}
        rest = [hit for hit in everywhere if (hit.entry.kind, hit.entry.id) not in seen]
        hits = _merged(with_place, rest) if with_place else everywhere
    kept = [hit for hit in hits[:LIMIT] if hit.score >= LEAST * hits[0].score]
    return Results(tuple(kept), () if kept else _nearest(index, query))


def _ranked(index: Index, asked: list[str], fits: dict[str, Weights]) -> list[Hit]:
    scores: dict[int, float] = {}
    covered: dict[int, float] = {}
    total = 0.0
    for word in asked:
        rarity = math.log(1 + len(index.entries) / (1 + len(fits[word])))
        rarity *= LITTLE.get(len(word), 1.0)
        total += rarity
        for place, weight in fits[word].items():
            scores[place] = scores.get(place, 0.0) + rarity * weight
            covered[place] = covered.get(place, 0.0) + rarity
    text = " ".join(map(fold, asked))
    hits = []
    for place, score in scores.items():
        # A half of the words is much less than a half of an answer.
        share = covered[place] / total if total else 0.0
        alike = max(fuzz.token_sort_ratio(text, title) for title in index.titles[place]) / 100
        hits.append(
            Hit(index.entries[place], score * share**2 / (total or 1) + 0.35 * alike * share)
        )
    return sorted(hits, key=lambda hit: -hit.score)


def _names_place(index: Index, weights: Weights) -> bool:
    """Whether a word names a region, and that better than it names anything else."""
    region = other = 0.0
    for place, weight in weights.items():
        if index.entries[place].kind == "region":
            region = max(region, weight)
        else:
            other = max(other, weight)
    return region >= PLACE and region > other


def _telling(asked: list[str]) -> list[str]:
    """The words without such as in, på and ja, unless there are no others."""
    return [word for word in asked if len(word) > 2 or word.isdigit()] or asked


def _generic(word: str) -> bool:
    """Whether it is the word for a region itself, as in landskapet Nyland."""
    return any(stem(word, lang) == stem(say("region", lang), lang) for lang in LANGUAGES)


def _best_regions(index: Index, asked: list[str], fits: dict[str, Weights]) -> list[Entry]:
    """The region, or the regions alike, that fit the words that name places."""
    ranked = [hit for hit in _ranked(index, asked, fits) if hit.entry.kind == "region"]
    return [hit.entry for hit in ranked[:6] if hit.score >= 0.9 * ranked[0].score]


def _merged(first: list[Hit], rest: list[Hit]) -> list[Hit]:
    """`first` before `rest`, the scores of `rest` brought below the last of the best."""
    ceiling = first[0].score * 0.95
    top = max((hit.score for hit in rest), default=1.0) or 1.0
    lowered = [Hit(h.entry, ceiling * h.score / top, h.regions) for h in rest]
    return sorted([*first, *lowered], key=lambda hit: -hit.score)


def _nearest(index: Index, query: str, limit: int = 3) -> tuple[Entry, ...]:
    text = " ".join(map(fold, words(query)))
    titles = [(title, place) for place, known in enumerate(index.titles) for title in known]
    near = process.extract(
        text, [title for title, _ in titles], scorer=fuzz.WRatio, score_cutoff=45, limit=12
    )
    places = dict.fromkeys(titles[number][1] for _, _, number in near)
    return tuple(index.entries[place] for place in places)[:limit]
