"""Look for a hidden cell in what was served: pages, callback answers, CSV, workbooks, slides.

A number of few digits, 3 or 0.2, says nothing alone. It counts when its row, sentence or mark names
the indicator, the region and the year, each of them there or in the address or the headings.
"""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from tests.checks.attack.raw import NUMBER, in_bytes, rounded_is
from tests.checks.attack.secret import Finding, Secret
from tests.checks.attack.tree import Element, parse

LONGEST_RECORD = 60
BLOCKS = set(
    "article body dd details div dl dt fieldset figure footer form g group head header html leaf "
    "li main nav ol p section select svg table tbody td th thead tr ul".split()
)
HEADINGS = ("h1", "h2", "h3", "h4", "caption", "figcaption", "title", "legend")


def in_served(address: str, body: bytes, secret: Secret) -> Iterator[Finding]:
    """Traces of the cell in one answer; `address` is its URL with the query."""
    yield from in_bytes(address, body, secret)
    context = _from_address(address, secret)
    for tree in parse(body):
        headings = " ".join(t for e in tree.all(*HEADINGS) for t in e.texts())
        named = context | ({"indicator"} if _names(secret.titles, headings) else set())
        seen = _under_other_headings(tree, secret)
        for block in blocks(tree):
            text = " | ".join(block)
            about = named | _named_in(block, secret)
            if not _names(secret.titles, text) and _names(secret.others, text):
                continue  # a sentence on another indicator on a page of this one
            if text not in seen and about >= PARTS:
                seen.add(text)
                for name, written in _short(text, secret):
                    what = f"{name} written {written} in {text[:120]!r}"
                    yield Finding(address, "served", what)


def _under_other_headings(tree: Element, secret: Secret) -> set[str]:
    """Texts of articles that by their headings are about other indicators, and of no other."""
    own: set[str] = set()
    other: set[str] = set()
    for article in tree.all("article"):
        headings = " ".join(t for e in article.all(*HEADINGS) for t in e.texts())
        texts = {" | ".join(block) for block in blocks(article)}
        if _names(secret.titles, headings) or not _names(secret.others, headings):
            own |= texts
        else:
            other |= texts
    return other - own


# The ids of snapshots, days, times of day and codes are made of digits that mean something else.
CHANCE = re.compile(
    r"\b\d{8}T\d{6}Z-[0-9a-f]+|\b\d{4}-\d\d-\d\d(?:T[\d:.]+)?|\b\d{1,2}:\d\d(?::\d\d)?\b"
    r"|(?<![\w.,])0\d+(?![\w.,])"
)
PARTS = {"indicator", "region", "year"}


def blocks(tree: Element) -> Iterator[list[str]]:
    """Texts that belong together: rows, cells with their headers, sentences, attributes."""
    for table in tree.all("table"):
        rows = [row.all("td", "th") for row in table.all("tr")]
        for row in rows[1:]:
            heads = [cell.texts() for cell in rows[0]]
            first = row[0].texts() if row else []
            for head, cell in zip(heads, row, strict=False):
                yield [*first, *head, *cell.texts()]
    for row in tree.all("tr"):
        yield row.texts()
    yield from _sentences(tree)


def _sentences(element: Element) -> Iterator[list[str]]:
    for text in [*element.attributes, *_own_texts(element)]:
        for sentence in re.split(r"[;\n]|\.\s", text):
            yield [sentence]
    leaves = [child.texts() for child in element.children if isinstance(child, Element)]
    if element.tag == "group" and all(child.tag == "leaf" for child in _elements(element)):
        # A record of an API's answer; several sentences, hover texts say, are no record.
        whole = [text for leaf in leaves for text in leaf]
        beginnings = [text[:5] for text in whole if " " in text]
        if len(whole) <= LONGEST_RECORD and len(set(beginnings)) == len(beginnings):
            yield whole
    for child in _elements(element):
        yield from _sentences(child)


def _own_texts(element: Element) -> list[str]:
    """The element as one text when all within is a run of text, else the bits outside others."""
    if not any(child.tag in BLOCKS for child in element.all_within()):
        return [" ".join(element.texts())]
    return [child for child in element.children if isinstance(child, str)]


def _elements(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]


def _from_address(address: str, secret: Secret) -> set[str]:
    parts = urlsplit(unquote(address))
    query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    found = set()
    if query.get("indicator") in (secret.id, str(secret.indicator)):
        found.add("indicator")
    alone = query.get("regions") == secret.region or query.get("region") == secret.region
    if alone or re.search(rf"/region/{secret.region}\b", parts.path):
        found.add("region")
    year = str(secret.year)
    if year in (query.get("year"), query.get("to")) and query.get("from", year) == year:
        found.add("year")
    return found


def _named_in(block: list[str], secret: Secret) -> set[str]:
    text = " | ".join(block)
    found = set()
    if secret.id in text or str(secret.indicator) in text or _names(secret.titles, text):
        found.add("indicator")
    codes = {secret.region, f"MK{secret.region}"}
    if _names(secret.labels, text) or codes & {part.strip() for part in block}:
        found.add("region")
    if re.search(rf"(?<![\d–-]){secret.year}(?![\d–-]|\.\d)", text):
        found.add("year")
    return found


def _names(words: tuple[str, ...], text: str) -> bool:
    return any(word.lower() in text.lower() for word in words)


def _short(text: str, secret: Secret) -> Iterator[tuple[str, str]]:
    text = CHANCE.sub("", text)
    grouped = re.sub(r"(?<=\d)[  \u202f](?=\d{3}(?!\d))", "", text)
    for written in NUMBER.findall(grouped):
        exact = "." not in written and "," not in written
        for name, count in secret.counts.items():
            if float(written.replace(",", ".")) == count and count >= 1:
                yield name, written
        # 1.0 and 1,000 are what is left of nearly everything when it is rounded.
        telling_nothing = float(written.replace(",", ".")) in (0, 1, 100, 1000)
        if not (exact and secret.decimals) and not telling_nothing:
            for name, number in secret.traces.items():
                if rounded_is(written, number):
                    yield name, written
