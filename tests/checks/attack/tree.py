"""Anything that was served as one tree of elements: HTML, Dash's components, CSV, workbooks."""

import base64
import csv
import io
import json
import re
import struct
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

EMPTY = {"br", "hr", "img", "input", "meta", "link", "source", "wbr", "path", "circle", "rect"}
TAG = re.compile(r"^[a-z][a-zA-Z0-9]*$")
CODES = {"f8": "d", "f4": "f", "i8": "q", "i4": "i", "i2": "h", "i1": "b", "u1": "B", "u2": "H"}


@dataclass
class Element:
    """A tag, its attributes' texts, and children: elements and texts in their order."""

    tag: str
    attributes: list[str] = field(default_factory=list)
    children: list["Element | str"] = field(default_factory=list)

    def texts(self) -> list[str]:
        found: list[str] = []
        for child in self.children:
            found += child.texts() if isinstance(child, Element) else [child]
        return found

    def all_within(self) -> list["Element"]:
        found = []
        for child in self.children:
            if isinstance(child, Element):
                found += [child, *child.all_within()]
        return found

    def all(self, *tags: str) -> list["Element"]:
        found = [self] if self.tag in tags else []
        for child in self.children:
            if isinstance(child, Element):
                found += child.all(*tags)
        return found


def parse(data: bytes) -> list[Element]:
    """The trees in `data`; workbooks inside slides too. Unknown formats give none."""
    if data[:2] == b"PK":
        return _archive(data)
    text = data.decode("utf-8-sig", errors="replace").strip()
    if text[:1] in "{[":
        try:
            return [from_json(json.loads(text))]
        except ValueError:
            return []
    if text[:1] == "<":
        reader = _Html()
        reader.feed(text)
        return [reader.root]
    first = text.partition("\n")[0]
    marks = [mark for mark in ";\t," if mark in first]
    if not marks:
        return [Element("p", [], [text])]
    lines = csv.reader(io.StringIO(text), delimiter=max(marks, key=first.count))
    return [_table([list(line) for line in lines])]


def from_json(body: Any) -> Element:
    """JSON as elements: Dash components by their type, figures' traces as tables, else groups."""
    if isinstance(body, dict):
        if "bdata" in body and body.get("dtype") in CODES:
            return Element("group", [], [repr(n) for n in _typed(body)])
        if "type" in body and isinstance(body.get("props"), dict):
            return _element(str(body["type"]).lower(), body["props"])
        element = Element("group")
        columns = {k: _column(v) for k, v in body.items()}
        long = {k: v for k, v in columns.items() if v is not None and len(v) > 1}
        if len(long) > 1:  # a trace: what stands at the same place of its lists belongs together
            own = [str(v) for v in body.values() if isinstance(v, str)]
            for i in range(max(len(v) for v in long.values())):
                here = [leaf for v in long.values() if i < len(v) for leaf in v[i]]
                element.children.append(Element("tr", [], [Element("td", [], [*own, *here])]))
        element.children += [from_json(v) for v in body.values()]
        return element
    if isinstance(body, list):
        if len(body) > 1 and isinstance(body[1], dict) and TAG.match(str(body[0])):
            return _element(body[0], body[1] | {"children": body[2:]})  # [tag, attributes, …]
        return Element("group", [], [from_json(item) for item in body])
    return Element("leaf", [], [] if body is None else [_inside(_leaf(body))])


def _element(tag: str, attributes: dict[str, Any]) -> Element:
    """A component or a node of a page's tree, by its attributes with its children among them."""
    element = Element(tag)
    for name, value in attributes.items():
        if name == "children":
            continue
        if isinstance(value, str):
            inside = _inside(value)
            where: list[Any] = element.attributes if isinstance(inside, str) else element.children
            where.append(inside)
        elif isinstance(value, dict | list):
            element.children.append(from_json(value))
    children = attributes.get("children")
    for child in children if isinstance(children, list) else [children]:
        if isinstance(child, dict | list):
            element.children.append(from_json(child))
        elif child is not None:
            element.children.append(_inside(_leaf(child)))
    return element


def _inside(text: str) -> "Element | str":
    """A text, or the tree that it holds: JSON within JSON, a picture within its address."""
    start = text.lstrip()[:1]
    if text.startswith("data:") and ";base64," in text:
        try:
            return Element("group", [], list(parse(base64.b64decode(text.partition(",")[2]))))
        except ValueError:
            return text
    if len(text) > 1 and start and start in "[{":
        try:
            return from_json(json.loads(text))
        except ValueError:
            return text
    return text


def _column(value: Any) -> list[list[str]] | None:
    if isinstance(value, dict) and "bdata" in value and value.get("dtype") in CODES:
        return [[repr(n)] for n in _typed(value)]
    if not isinstance(value, list) or any(isinstance(item, dict) for item in value):
        return None
    return [
        [_leaf(x) for x in (item if isinstance(item, list) else [item]) if _plain(x)]
        for item in value
    ]


def _plain(item: Any) -> bool:
    return item is not None and not isinstance(item, dict | list)


def _typed(body: dict[str, Any]) -> list[float]:
    data, code = base64.b64decode(body["bdata"]), CODES[body["dtype"]]
    return list(struct.unpack(f"<{len(data) // struct.calcsize(code)}{code}", data))


def _leaf(value: Any) -> str:
    return repr(value) if isinstance(value, float) else str(value)


def _table(lines: list[list[str]]) -> Element:
    rows = [Element("tr", [], [Element("td", [], [cell]) for cell in line]) for line in lines]
    return Element("table", [], list(rows))


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("root")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(_element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        names = [element.tag for element in self.open]
        if tag in names[1:]:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        inside = _inside(data.strip())
        if data.strip() and (
            isinstance(inside, Element) or self.open[-1].tag not in ("script", "style")
        ):
            self.open[-1].children.append(inside)


def _archive(data: bytes) -> list[Element]:
    """Sheets of a workbook, texts and chart caches of slides, and archives within."""
    found: list[Element] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        shared: list[str] = []
        if "xl/sharedStrings.xml" in names:
            root = ET.fromstring(archive.read("xl/sharedStrings.xml"))
            shared = ["".join(item.itertext()) for item in root]
        for name in names:
            body = archive.read(name)
            if body[:2] == b"PK":
                found += _archive(body)
            elif re.search(r"worksheets/[^/]+\.xml$", name):
                found.append(_table(_sheet(ET.fromstring(body), shared)))
            elif re.search(r"charts/chart[^/]*\.xml$", name):
                found += [_series(one) for one in ET.fromstring(body).iter() if _is(one, "ser")]
            elif name.endswith(".xml"):
                paragraphs = [p for p in ET.fromstring(body).iter() if _is(p, "p")]
                texts = ["".join(p.itertext()) for p in paragraphs]
                found.append(Element("group", [], [Element("p", [], [t]) for t in texts if t]))
    return found


def _is(element: ET.Element, name: str) -> bool:
    return element.tag.rpartition("}")[2] == name


def _sheet(root: ET.Element, shared: list[str]) -> list[list[str]]:
    lines = []
    for row in (one for one in root.iter() if _is(one, "row")):
        cells = []
        for cell in (one for one in row if _is(one, "c")):
            text = "".join(t for part in cell if not _is(part, "f") for t in part.itertext())
            cells.append(shared[int(text)] if cell.get("t") == "s" and text else text)
        lines.append(cells)
    return lines


def _series(series: ET.Element) -> Element:
    points: dict[str, list[str]] = {}
    title: list[str] = []
    for part in series:
        name = part.tag.rpartition("}")[2]
        values = ["".join(p.itertext()) for p in part.iter() if _is(p, "pt")]
        if name == "tx":
            title = values
        else:
            for i, value in enumerate(values):
                points.setdefault(str(i), []).append(value)
    rows = [Element("tr", [], [Element("td", [], [*title, *own])]) for own in points.values()]
    return Element("table", [], list(rows))
