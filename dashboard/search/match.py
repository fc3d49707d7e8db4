"""How well one word of a query fits each entry: the word itself, its forms, and near misses."""

from rapidfuzz import process
from rapidfuzz.distance import OSA, Prefix

from dashboard.search.index import Index, Weights
from dashboard.search.spelling import fold, stem
from indicators.words import LANGUAGES

SURE = 0.7
"""From this on a word is taken for found, and no spelling like it is looked for."""
EXACT, STEM, BEGUN, INFLECTED, INSIDE, HEAD, NEAR = 1.0, 0.95, 0.9, 0.8, 0.6, 0.5, 0.75
SHARED = 5
"""Letters that the beginnings of two forms of a word have in common."""
SHORTEST = 3
"""Letters of the shortest word that may be the beginning of another."""


def fitting(word: str, index: Index) -> Weights:
    """What `word` (in small letters) counts for in each entry that it fits, between 0 and 1."""
    folded = fold(word)
    found: Weights = {}
    _take(found, index.exact.get(folded, {}), EXACT)
    for lang in LANGUAGES:
        _take(found, index.stems.get((lang, stem(word, lang)), {}), STEM)
    if len(folded) >= SHORTEST:
        _forms(found, folded, {stem(word, lang) for lang in LANGUAGES}, index)
    if len(folded) > SHORTEST and max(found.values(), default=0) < SURE:
        _near(found, folded, index)
    return found


def _forms(found: Weights, word: str, stems: set[str], index: Index) -> None:
    """Words that begin with it, contain it, share most of it, or are the first part of it."""
    alike = process.extract(
        word,
        index.vocabulary,
        scorer=Prefix.similarity,
        score_cutoff=min(len(word), SHARED),
        limit=None,
        processor=None,
    )
    for other, shared, _ in alike:
        longer = max(len(word), len(other))
        if shared == len(word):
            quality = BEGUN * (0.6 + 0.4 * len(word) / len(other))
        elif shared >= 0.65 * longer:
            quality = INFLECTED * (0.5 + 0.5 * shared / longer)
        elif shared == len(other) > SHARED:
            quality = HEAD
        else:
            continue
        _take(found, index.exact[other], quality)
    # Finnish and Swedish write compounds as one word: ilmoitus in lastensuojeluilmoitus.
    for each in stems:
        if len(each) > SHORTEST:
            for other in index.vocabulary:
                if each in other and not other.startswith(each):
                    _take(found, index.exact[other], INSIDE)


def _near(found: Weights, word: str, index: Index) -> None:
    """Words, or beginnings of words, that a slip of the fingers or two could have made it."""
    slips = 1 if len(word) < 7 else 2
    for length in range(len(word) - 1, len(word) + 2):
        beginnings = index.beginnings.get(length)
        if beginnings is None:
            continue
        near = process.extract(
            word, beginnings, scorer=OSA.distance, score_cutoff=slips, limit=40, processor=None
        )
        for _, distance, place in near:
            other = index.vocabulary[place]
            if len(other) < len(word) - slips:
                continue
            cut = 0.9 if len(other) > length else 1.0
            quality = NEAR * cut * (1 - distance / len(word))
            _take(found, index.exact[other], quality)


def _take(found: Weights, weights: Weights, quality: float) -> None:
    for place, weight in weights.items():
        if quality * weight > found.get(place, 0.0):
            found[place] = quality * weight
