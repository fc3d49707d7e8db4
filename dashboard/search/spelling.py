"""Words as they are compared: without case and accents, and by their stems in three languages."""

import re
import threading
import unicodedata
from functools import lru_cache

import Stemmer

from indicators.words import LANGUAGES

_WORD = re.compile(r"[^\W_]+")
_ALGORITHMS = {"fi": "finnish", "sv": "swedish", "en": "english"}
_LOCK = threading.Lock()
_STEMMERS = {lang: Stemmer.Stemmer(_ALGORITHMS[lang]) for lang in LANGUAGES}


def words(text: str) -> list[str]:
    """The words of a text in small letters; hyphens and dashes part them."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def fold(word: str) -> str:
    """A word without accents: who has no ä on the keyboard finds what has one."""
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))


@lru_cache(maxsize=20_000)
def stem(word: str, lang: str) -> str:
    """The folded stem of a word in small letters, by the Snowball algorithm of `lang`."""
    with _LOCK:  # a stemmer keeps the word that it works on
        return fold(_STEMMERS[lang].stemWord(word))
