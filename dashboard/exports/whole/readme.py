"""README.txt of a whole release: what it is, what must be known, and what is in each file."""

from dashboard.components.frame import release
from dashboard.context import Context
from dashboard.exports.whole.dictionary import description
from dashboard.exports.whole.tables import COLUMNS


def readme(context: Context, kind: str) -> str:
    """The text in the view's language."""
    say, lang = context.say, context.state.lang
    form = [say(f"download-form-{kind}")]
    if kind == "csv":
        form.append(say("download-decimals"))
    files = [f"- {table}.{kind}: {say(f'download-table-{table}')}" for table in COLUMNS]
    files += [
        f"- columns.csv: {say('download-columns')}",
        f"- datapackage.json: {say('download-package')}",
    ]
    used = {record.source for record in context.indicators}
    sources = []
    for source in context.catalogue.sources.values():
        if source.id in used:
            licence = source.licence or say("pages-methods-no-licence")
            sources.append(f"- {source.name.in_(lang)}: {licence}")
    blocks = [
        [say("download-title", id=context.snapshot.id), release(context)],
        [description(context)],
        [say("download-apart"), say("download-unofficial")],
        [say("pages-methods-limits"), say("pages-methods-limits-text")],
        [say("download-files"), *form, *files],
        [say("pages-methods-sources"), *sources],
    ]
    return "\r\n\r\n".join("\r\n".join(block) for block in blocks) + "\r\n"
