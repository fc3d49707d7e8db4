"""Names of places in running text. The names and their forms come from `indicators.geography`."""

from collections.abc import Sequence

from indicators.words import say

# Glossary §2: Satakunta and the two Savolax regions take no -s in the genitive.
NO_SWEDISH_S = ("Satakunta", "Savolax")


def listed(names: Sequence[str], lang: str) -> str:
    """Names in a row: "Kainuu, Lappi ja Uusimaa", "… och …", "… and …"; "" for none."""
    if len(names) < 2:
        return "".join(names)
    return say("list-of-names", lang, first=", ".join(names[:-1]), last=names[-1])


def capitalised(text: str) -> str:
    """`text` as the start of a sentence or a label: "koko maassa" → "Koko maassa".

    Only the first letter changes, so that names inside keep theirs.
    """
    return text[:1].upper() + text[1:]


def genitive_sv(name: str) -> str:
    """The Swedish genitive of a region's name: Nylands, Egentliga Finlands, Norra Savolax."""
    return name if name.endswith(("s", "x", *NO_SWEDISH_S)) else name + "s"
