"""The data dictionary: for people as a table and a text, for programs as a Frictionless package."""

import json
import re
from typing import Any

import polars as pl

from dashboard.context import Context
from dashboard.exports.whole.tables import COLUMNS, KEYS, STATUSES

NAME = re.compile(r"[^-A-Za-z0-9._]+")
"""What the name of a licence may not have in a data package."""
Written = dict[str, dict[str, Any]]
"""Each file's path, format, size and hash, by table."""


def columns(context: Context) -> pl.DataFrame:
    """Every column of every table with its type and meaning."""
    rows = [
        (table, name, kind, context.say(f"download-column-{name.replace('_', '-')}"))
        for table, found in COLUMNS.items()
        for name, kind in found.items()
    ]
    return pl.DataFrame(rows, schema=["table", "column", "type", "meaning"], orient="row")


def package(context: Context, written: Written) -> str:
    """datapackage.json (Frictionless Data Package) of the files that were written."""
    snapshot = context.snapshot
    catalogue = context.catalogue
    used = {record.source for record in context.indicators}
    sources = [catalogue.sources[id_] for id_ in sorted(used)]
    licences = sorted({source.licence for source in sources if source.licence})
    described = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": f"perhemittari-{snapshot.id.lower()}",
        "id": snapshot.meta["content_hash"],
        "version": snapshot.id,
        "title": context.say("download-title", id=snapshot.id),
        "description": description(context),
        "created": snapshot.made.isoformat(),
        "licenses": [{"name": NAME.sub("-", licence), "title": licence} for licence in licences],
        "sources": [
            {"title": source.name.in_(context.state.lang)}
            | ({"path": source.url} if source.url else {})
            for source in sources
        ],
        "resources": [_resource(context, table, file) for table, file in written.items()],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def description(context: Context) -> str:
    """What must be known before any figure is used."""
    say = context.say
    parts = []
    if context.demo_indicators:
        count, total = context.demo_indicators, len(context.indicators)
        parts += [f"{say('demo-notice')}.", say("pages-demo-share", count=count, total=total)]
    return " ".join([*parts, say("download-hidden")])


def _resource(context: Context, table: str, file: dict[str, Any]) -> dict[str, Any]:
    fields = [_field(context, table, name, kind, file) for name, kind in COLUMNS[table].items()]
    schema = {"fields": fields, "primaryKey": list(KEYS[table]), "missingValues": [""]}
    keys = [
        {"fields": [name], "reference": {"resource": resource, "fields": [name]}}
        for name, resource in (
            ("indicator", "indicators"),
            ("theme", "themes"),
            ("source", "sources"),
        )
        if name in COLUMNS[table] and resource != table
    ]
    if {"level", "region"} <= COLUMNS[table].keys() and table != "regions":
        pair = ["level", "region"]
        keys.append({"fields": pair, "reference": {"resource": "regions", "fields": pair}})
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": table,
        "title": context.say(f"download-table-{table}"),
        **file,
        "schema": schema,
    }


def _field(
    context: Context, table: str, name: str, kind: str, file: dict[str, Any]
) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": name,
        "type": kind,
        "description": context.say(f"download-column-{name.replace('_', '-')}"),
    }
    if kind == "number" and file["format"] == "csv" and context.state.lang != "en":
        field["decimalChar"] = ","
    if name == "status" and table == "observations":
        field["constraints"] = {"enum": list(STATUSES)}
    return field
