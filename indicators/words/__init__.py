"""Every user-facing word, from Fluent catalogues in Finnish, Swedish and English."""

from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from indicators.words.harmony import harmony

LANGUAGES = ("fi", "sv", "en")
FOLDER = Path(__file__).parent


class WordError(KeyError):
    """A key that no catalogue has, or a value that its message needs and did not get."""

    def __str__(self) -> str:
        # KeyError would show the sentence in quotation marks with its escapes.
        return str(self.args[0]) if self.args else ""


def say(key: str, lang: str, **values: Any) -> str:
    """The words of `key` in `lang` with `values` filled in; plural forms by CLDR.

    Counts go in as whole numbers, since they choose the plural form. Years, shares and other
    figures go in as text from `numbers` and `dates`: a whole number is written with thousands
    separators, 2 016.

    Raises WordError for an unknown key or language, or a missing value.
    """
    # Texts with values are not kept: values come from addresses too, and would fill the memory.
    return _format(key, lang, values) if values else _plain(key, lang)


@cache
def messages(lang: str) -> dict[str, Message]:
    """Every message of one language by key. A key in two files, or a broken file, raises."""
    return read_messages(FOLDER / lang)


def read_messages(folder: Path) -> dict[str, Message]:
    """Every message of the `.ftl` files of a folder by key.

    Raises WordError that names the file for a key that stands twice, in one file or in two, for
    a message without words and for a line that Fluent cannot read.
    """
    found: dict[str, Message] = {}
    for path in sorted(folder.glob("*.ftl")):
        place = f"{folder.name}/{path.name}"
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, Junk):
                raise WordError(f"{place}: cannot be read: {(entry.content or '').strip()}")
            if isinstance(entry, Message):
                if entry.id.name in found:
                    raise WordError(f"{place}: {entry.id.name} stands twice")
                if entry.value is None:
                    raise WordError(f"{place}: {entry.id.name} has no words")
                found[entry.id.name] = entry
    return found


@cache
def _bundle(lang: str) -> FluentBundle:
    if lang not in LANGUAGES:
        raise WordError(f"no catalogue for language {lang!r}; there are {', '.join(LANGUAGES)}")
    messages(lang)  # refuses duplicates before the bundle would hide them
    bundle = FluentBundle([lang], use_isolating=False, functions={"HARMONY": harmony})  # type: ignore[dict-item]
    for path in sorted((FOLDER / lang).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


@cache
def _plain(key: str, lang: str) -> str:
    return _format(key, lang, {})


def _format(key: str, lang: str, values: dict[str, Any]) -> str:
    bundle = _bundle(lang)
    if not bundle.has_message(key):
        raise WordError(f"no words for {key!r} in {lang}; add it to indicators/words/{lang}")
    pattern = bundle.get_message(key).value
    assert pattern is not None  # read_messages refuses a message without words
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise WordError(f"{key!r} in {lang}: {errors[0]}")
    return str(text)
