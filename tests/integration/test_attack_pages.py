"""The attacker reads what was served; a planted leak in any form is found, innocent pages pass."""

import base64
import io
import json
import struct
import zipfile
from pathlib import Path

import pytest

from tests.checks.attacker import attack, keep, kept, planted

SECRET = planted()
RATE, X, N = SECRET.value, 3, int(SECRET.denominator)
HERE = "/regions?indicator=parenting_groups&lang=fi&from=2016&to=2019"
BOTH = (Path(__file__).parents[2] / "data/reference/children_0_17.csv").read_bytes()


def found(tmp_path: Path, body: str | bytes, address: str = HERE) -> list[str]:
    keep(tmp_path / "served", address, body if isinstance(body, bytes) else body.encode())
    (tmp_path / "none").mkdir(parents=True)
    return [f.what for f in attack(tmp_path / "none", [SECRET], tmp_path / "served")]


def dash(*rows: tuple[str, ...]) -> str:
    """A callback's answer with a table of components."""

    def one(kind: str, children: object) -> dict[str, object]:
        props = {"children": children, "className": "t"}
        return {"type": kind, "namespace": "dash_html_components", "props": props}

    lines = [one("Tr", [one("Td", cell) for cell in row]) for row in rows]
    table = one("Table", [one("Thead", lines[:1]), one("Tbody", lines[1:])])
    return json.dumps({"response": {"page": {"children": [one("H1", "Koko maa"), table]}}})


def sheet(*rows: tuple[str, ...]) -> bytes:
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{c}</t></is></c>' for c in row) + "</row>"
        for row in rows
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", f"<w><sheetData>{cells}</sheetData></w>")
    return out.getvalue()


def slide(workbook: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("ppt/embeddings/sheet.xlsx", workbook)
        archive.writestr("ppt/slides/slide1.xml", "<s><p>Otsikko</p></s>")
    return out.getvalue()


def chart() -> bytes:
    def points(kind: str, *values: object) -> str:
        return f"<{kind}>" + "".join(f"<pt><v>{v}</v></pt>" for v in values) + f"</{kind}>"

    body = points("tx", "K-Pohjanm.") + points("cat", 2016, 2017) + points("val", 20.1, 0.2)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("ppt/charts/chart1.xml", f"<c><ser>{body}</ser></c>")
    return out.getvalue()


def tree(*nodes: object) -> str:
    """A callback's answer whose page is one component with the page as a tree in its text."""
    props = {"children": [], "tree": json.dumps(nodes, ensure_ascii=False)}
    return json.dumps({"response": {"page": {"children": [{"type": "Plain", "props": props}]}}})


def picture(text: str) -> str:
    drawn = f'<svg xmlns="s"><text>{text}</text></svg>'.encode()
    return "data:image/svg+xml;base64," + base64.b64encode(drawn).decode()


SEEN = "Keski-Pohjanmaalla 0,2 vuonna 2017"
OTHER = "Avioerot, 25–64-vuotiaat: Keski-Pohjanmaalla 0,2 vuonna 2017"
ROWS = [["tr", {}, ["th", {}, c], ["td", {}, d]] for c, d in (("", "2017"), ("K-Pohjanm.", "0,2"))]
TRACE = {"name": "Keski-Pohjanmaa", "x": [2016, 2017, 2018], "y": [20.1, 0.2, 19.0]}
TYPED = TRACE | {
    "y": {"dtype": "f8", "bdata": base64.b64encode(struct.pack("<3d", 20.1, RATE, 19)).decode()}
}
MAP = {"locations": ["15", "16"], "z": [17.0, 0.2], "name": "2017"}
NAMES = f"Vanhempainryhmiin osallistuneet, Keski-Pohjanmaa, 2017: {RATE:.1f}".replace(".", ",")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (f"<p>luku {RATE:.5f}</p>", "value"),
        (f'{{"a": {RATE!r}}}', "value"),
        (f"<p>{RATE:.6f}</p>".replace(".", ","), "value"),
        (f"<p>{SECRET.traces['upper limit']:.5f}</p>", "upper limit"),
        (f"<p>{SECRET.traces['lower limit']:.6f}</p>", "lower limit"),
        (f"<p>{X / N:.8f}</p>", "share"),
        (f"<p>{1 - X / N:.8f}</p>", "complement"),
        (b"\x01" + struct.pack("<dd", X, N), "count"),
        (b"\x01" + struct.pack("<ii", X, N), "count"),
        (b"\x01" + struct.pack("<d", SECRET.traces["lower limit"]), "lower limit"),
        ("<p>Keski-Pohjanmaalla ryhmiin osallistui 3 vanhempaa vuonna 2017</p>", "count"),
        (f'<p title="{NAMES}">x</p>', "value"),
        (f'<svg><path d="M0 0"/><text aria-label="{NAMES}">x</text></svg>', "value"),
        (dash(("Maakunta", "2016", "2017"), ("Keski-Pohjanmaa", "20,1", "0,2")), "value"),
        (dash(("Vuosi", "Alue", "Luku"), ("2017", "K-Pohjanm.", "3")), "count"),
        (dash(("Vuosi", "Alue", "Muut"), ("2017", "K-Pohjanm.", "15 460")), "complement"),
        (json.dumps({"data": [TRACE]}), "value"),
        (json.dumps({"data": [TYPED]}), "value"),
        (json.dumps({"data": [MAP], "layout": {}}), "value"),
        (json.dumps([{"region": "16", "year": 2017, "value": 0.2}]), "value"),
        (json.dumps({"text": [NAMES, NAMES.replace("2017", "2018")]}), "value"),
        ("region;year;value\n15;2017;20,1\n16;2017;0,2\n", "value"),
        ("alue,2016,2017\nKeski-Pohjanmaa,20.1,0.2\n", "value"),
        (sheet(("region", "2016", "2017"), ("16", "20.1", "0.2")), "value"),
        (slide(sheet(("region", "year", "n"), ("16", "2017", "3"))), "count"),
        (chart(), "value"),
        (tree(["p", {}, SEEN]), "value"),
        (tree(["div", {"title": SEEN}, ["span", {}, "x"]]), "value"),
        (tree(["table", {}, *ROWS]), "value"),
        (tree(["img", {"src": picture(SEEN), "alt": ""}]), "value"),
        (f'<img src="{picture(SEEN)}">', "value"),
        (f"<script type='application/json'>{tree(['p', {}, SEEN])}</script>", "value"),
    ],
)
def test_a_leak_in_any_form_is_found(tmp_path: Path, body: str | bytes, name: str) -> None:
    assert [what for what in found(tmp_path, body) if what.startswith(name)]


@pytest.mark.parametrize(
    "body",
    [
        dash(("Maakunta", "2016", "2017"), ("Keski-Pohjanmaa", "20,1", "Peitetty (1–4)")),
        dash(("Maakunta", "2016", "2017"), ("Keski-Pohjanmaa", "0,2", "–"), ("Kainuu", "3", "3")),
        json.dumps({"data": [TRACE | {"y": [0.2, None, 3]}]}),
        json.dumps({"data": [TRACE | {"name": "Kainuu"}]}),
        json.dumps({"text": ["Keski-Pohjanmaa 2017: peitetty", "Keski-Pohjanmaa 2018: 0,2"]}),
        "region;year;value\n15;2017;0,2\n16;2018;0,2\n",
        "<p>Keski-Pohjanmaalla 2016–2019: peitetty tietosuojan vuoksi; muissa 3.</p>",
        sheet(("region", "2016", "2017"), ("16", "0.2", "")),
        "<p>Keski-Pohjanmaa 2017: peitetty, versio 20261124T150803Z-3fabcd</p>",
        "<p>Keski-Pohjanmaa 2017: peitetty, versio 20261124T150803Z-015460</p>",
        "<p>Keski-Pohjanmaa 2017: peitetty, tehty 2026-12-03T15:03:03+00:00</p>",
        tree(["p", {}, OTHER], ["p", {}, SEEN.replace("2017", "2018")]),
        BOTH,
    ],
)
def test_innocent_answers_pass(tmp_path: Path, body: str | bytes) -> None:
    assert found(tmp_path, body) == []


def test_another_indicators_3_is_no_leak_unless_the_page_names_this_one(tmp_path: Path) -> None:
    stage = "region;year;value\n16;2017;3\n"
    address = "/change?indicator=parenting_support_status&lang=fi"
    assert found(tmp_path, stage, address) == []


def test_the_address_can_name_region_and_year(tmp_path: Path) -> None:
    row = "<table><tr><th>x</th><th>n</th></tr><tr><td>Vanhempainryhmiin osallistuneet</td>"
    row += "<td>3</td></tr></table>"
    assert found(tmp_path, row, "/region/16?from=2017&to=2017") != []


def test_long_addresses_are_kept_and_come_back(tmp_path: Path) -> None:
    long = "/change?indicator=parenting_groups&regions=" + ",".join(f"{n:02}" for n in range(200))
    keep(tmp_path, long, b"a")
    keep(tmp_path, "/x", b"b")
    assert sorted(kept(tmp_path)) == sorted([(long, b"a"), ("/x", b"b")])


def test_an_article_is_about_the_indicator_of_its_heading(tmp_path: Path) -> None:
    """A profile has every indicator under a heading of its own; the same words are no leak there.

    Under the hidden indicator's own heading they are one, also where another article has them too.
    """
    sentence = f"<p>Keski-Pohjanmaalla {RATE:.1f} vuonna 2017.</p>"
    own = f"<article><h3>Vanhempainryhmiin osallistuneet</h3>{sentence}</article>"
    other = f"<article><h3>Avioerot, 25–64-vuotiaat</h3>{sentence}</article>"
    page = "<html><body><h1>Keski-Pohjanmaa</h1>{}</body></html>"
    address = "/region/16?lang=fi"
    assert not found(tmp_path / "other", page.format(other), address)
    assert found(tmp_path / "own", page.format(own), address)
    assert found(tmp_path / "both", page.format(other + own), address)
