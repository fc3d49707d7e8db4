"""The index: which entry has which words, in which language, how near to its name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from dashboard.search.spelling import fold, stem, words
from indicators.words import LANGUAGES

Kind = Literal["indicator", "region", "claim", "page"]
NAME, ALSO, ABOUT = 1.0, 0.85, 0.4
"""What a word counts for in an entry's name, in other words for it, and in what is said of it."""


@dataclass(frozen=True)
class Entry:
    """Something that can be found: its kind and id, and its texts by language.

    `about` are descriptions; `also` are other names, with those of codes and numbers. `weight` is
    what its words count for beside those of other entries.
    """

    kind: Kind
    id: str
    names: Mapping[str, str]
    about: Mapping[str, str]
    also: Mapping[str, str]
    weight: float = 1.0


Weights = dict[int, float]
"""An entry's place in the index, and what the word counts for in it."""


class Index:
    """The words of `entries`. Built once; only read afterwards, by any thread."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.exact: dict[str, Weights] = defaultdict(dict)
        self.stems: dict[tuple[str, str], Weights] = defaultdict(dict)
        for place, entry in enumerate(self.entries):
            for weight, texts in ((NAME, entry.names), (ALSO, entry.also), (ABOUT, entry.about)):
                for lang in LANGUAGES:
                    self._add(place, weight * entry.weight, words(texts.get(lang, "")), lang)
        self.vocabulary: tuple[str, ...] = tuple(sorted(self.exact))
        # For words that are cut short, misspelt or the head of a longer one.
        self.beginnings: dict[int, tuple[str, ...]] = {
            length: tuple(word[:length] for word in self.vocabulary) for length in range(3, 31)
        }
        self.titles: tuple[tuple[str, ...], ...] = tuple(
            tuple(dict.fromkeys(_title(text) for text in entry.names.values()))
            for entry in self.entries
        )

    def _add(self, place: int, weight: float, found: list[str], lang: str) -> None:
        for word in found:
            for weights in (self.exact[fold(word)], self.stems[lang, stem(word, lang)]):
                weights[place] = max(weights.get(place, 0.0), weight)


def _title(text: str) -> str:
    return " ".join(fold(word) for word in words(text))
