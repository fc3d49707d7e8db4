"""The HTML that every page starts from, with Dash's first two answers inside."""

import json
import re
from collections.abc import Callable
from html import escape
from typing import Any

from dash import Dash
from dash._utils import to_json
from flask import request

from dashboard.server.scripts import Scripts
from indicators.words import LANGUAGES

# A gauge; in the page itself, so that it costs no request.
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
    "%3Cpath d='M4 24a12 12 0 0 1 24 0' fill='none' stroke='%2300615f' stroke-width='5'/%3E"
    "%3Cpath d='M16 24l7-9' stroke='%231b2430' stroke-width='3'/%3E%3C/svg%3E"
)
PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
{metas}
<title>{title}</title>
<link rel="icon" href="{icon}">
<link rel="stylesheet" href="{style}" id="plotly.js-style-global" class="no-inline-styles">
{scripts}
</head>
<body>
<div id="react-entry-point"></div>
{config}
{answers}
</body>
</html>
"""


def interpolation(app: Dash, scripts: Scripts) -> Callable[..., str]:
    """What `app` shall use as `interpolate_index`: scripts deferred and by hashed names."""

    def interpolate(**parts: Any) -> str:
        prefix = app.config.requests_pathname_prefix
        layout: str = to_json(app.get_layout())  # type: ignore[no-untyped-call]
        answers = {
            f"{prefix}_dash-layout": layout,
            f"{prefix}_dash-dependencies": app.dependencies().get_data(as_text=True),
        }
        drawn = '"type":"Graph"' in layout
        lang = request.args.get("lang", "")
        return PAGE.format(
            lang=lang if lang in LANGUAGES else LANGUAGES[0],
            metas=parts["metas"],
            title=escape(parts["title"]),
            icon=ICON,
            style=scripts.style,
            scripts="\n".join(_scripts(scripts, parts["scripts"], drawn=drawn)),
            config=_inert(parts["config"]),
            answers="\n".join(
                f'<script type="application/json" data-answer="{path}">{_safe(body)}</script>'
                for path, body in answers.items()
            ),
        )

    return interpolate


def _scripts(scripts: Scripts, dashs: str, *, drawn: bool) -> list[str]:
    # A page without a chart fetches Plotly when it has nothing better to do.
    plotly = (
        f'<script defer src="{scripts.plotly}"></script>'
        if drawn
        else f'<link rel="prefetch" as="script" href="{scripts.plotly}">'
    )
    rest = [
        f'<script defer src="{scripts.dash}"></script>',
        *_libraries(dashs),
        f'<script defer id="_dash-renderer" data-plotly="{scripts.plotly}" '
        f'src="{scripts.own}"></script>',
    ]
    return [plotly, *rest] if drawn else [*rest, plotly]


def _libraries(dashs: str) -> list[str]:
    """Scripts of component libraries that are not Dash's own, as Dash serves them."""
    sources = re.findall(r'<script[^>]* src="([^"]+)"', dashs)
    return [
        f'<script defer src="{source}"></script>'
        for source in sources
        if "_dash-component-suites/" in source and "_dash-component-suites/dash/" not in source
    ]


def _inert(config: str) -> str:
    """Dash's configuration without what an outsider has no use for: versions of the server."""
    head, body, tail = re.fullmatch(r"(<script[^>]*>)(.*)(</script>)", config, re.DOTALL).groups()  # type: ignore[union-attr]
    values = json.loads(body)
    values.pop("python_version", None)
    return head + _safe(json.dumps(values)) + tail


def _safe(text: str) -> str:
    """JSON that cannot end the script element it stands in."""
    return text.replace("<", "\\u003c")
