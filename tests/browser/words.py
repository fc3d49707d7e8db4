"""Every text that a page shows or says, explained by the catalogues of its language."""

from functools import cache

from playwright.sync_api import Page

from tests.checks.page_words import Explainer, explainers

# Text nodes (options and pictures' text too), the attributes that are read out, and what style
# sheets write; each with the language of the element that it stands in.
COLLECT = """() => {
    const found = [];
    const add = (element, text) => {
        const lang = element.closest("[lang]");
        if (text && text.trim()) found.push([lang ? lang.getAttribute("lang") : "", text]);
    };
    const silent = "script, style, noscript, template";
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
        const parent = nodes.currentNode.parentElement;
        if (!parent.closest(silent + ", svg text")) add(parent, nodes.currentNode.data);
    }
    // A text of a picture may be broken into lines, each an element of its own.
    for (const element of document.querySelectorAll("svg text")) {
        const lines = [...element.querySelectorAll("tspan.line")].map((line) => line.textContent);
        add(element, lines.length ? lines.join(" ") : element.textContent);
    }
    const spoken = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext",
                    "title", "alt", "placeholder", "label"];
    for (const element of document.body.querySelectorAll("*")) {
        for (const name of spoken) add(element, element.getAttribute(name));
        if (element.matches("input[type=submit], input[type=button], input[type=reset]"))
            add(element, element.value);
        for (const side of ["::before", "::after"]) {
            const content = getComputedStyle(element, side).content;
            if (content.startsWith('"')) add(element, JSON.parse(content));
        }
    }
    add(document.documentElement, document.title);
    return found;
}"""


def unexplained(page: Page) -> list[str]:
    """Texts of the page that are in no catalogue of their language."""
    by_language: dict[str, list[str]] = {}
    for lang, text in page.evaluate(COLLECT):
        by_language.setdefault(lang, []).append(text)
    assert sum(map(len, by_language.values())) > 3, "the page has next to no text"
    problems = []
    for lang, texts in by_language.items():
        known = _explainers().get(lang)
        unknown = known.unexplained(texts) if known else texts
        problems += [f"not from the catalogue of {lang!r}: {text!r}" for text in unknown]
    return problems


@cache
def _explainers() -> dict[str, Explainer]:
    return explainers()
