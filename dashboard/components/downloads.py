"""The whole release as files: what each is, for whom, and where."""

from dash import html
from dash.development.base_component import Component

from dashboard.context import Context

KINDS = ("csv", "parquet", "duckdb")


def downloads(context: Context) -> Component:
    """Links to the whole release; a sentence where it has been withdrawn."""
    say = context.say
    head = html.H2(say("download-heading"))
    if context.withdrawn:
        remark = html.P(say("download-withdrawn"), className="remark warning")
        return html.Section([head, remark], className="whole")
    demo: list[Component] = []
    if count := context.demo_indicators:
        share = say("pages-demo-share", count=count, total=len(context.indicators))
        demo = [html.P(say("demo-notice"), className="demo"), html.P(share, className="note")]
    items = [
        html.Li(
            [
                html.A(
                    say(f"download-name-{kind}"),
                    # Pinned: what is saved is what was seen, whatever is published meanwhile.
                    href=f"/download/{kind}?lang={context.state.lang}&snapshot={context.snapshot.id}",
                    download="",
                ),
                html.P(say(f"download-about-{kind}"), className="note"),
            ]
        )
        for kind in KINDS
    ]
    lead = html.P(say("download-lead"), className="note")
    return html.Section([head, *demo, lead, html.Ul(items, className="files")], className="whole")
