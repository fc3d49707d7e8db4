"""The tables of a whole release, column by column, and the rows of the short ones.

A column's meaning is the words `download-column-<name>`, a table's `download-table-<name>`.
"""

from typing import Any, Literal

import polars as pl

from dashboard.charts.wording import status_text
from dashboard.context import Context
from indicators.geography import COUNTRY, LEVELS, region, regions
from indicators.geography.divisions import divisions
from indicators.model import Indicator

Type = Literal["string", "integer", "number", "boolean"]
PLACE: dict[str, Type] = {
    "indicator": "string",
    "division": "integer",
    "level": "string",
    "region": "string",
}
PARTS: dict[str, Type] = {"sex": "string", "age": "string", "origin": "string"}
COLUMNS: dict[str, dict[str, Type]] = {
    "observations": {
        **PLACE,
        "period_start": "integer",
        "period_end": "integer",
        **PARTS,
        "numerator": "number",
        "denominator": "number",
        "value": "number",
        "lower": "number",
        "upper": "number",
        "status": "string",
        "notice": "string",
    },
    "changes": {
        **PLACE,
        **PARTS,
        "first_start": "integer",
        "first_end": "integer",
        "last_start": "integer",
        "last_end": "integer",
        "estimate": "number",
        "lower": "number",
        "upper": "number",
        "phi": "number",
        "notice": "string",
    },
    "indicators": {
        "indicator": "string",
        "number": "integer",
        "theme": "string",
        "name": "string",
        "unit": "string",
        "decimals": "integer",
        "kind": "string",
        "direction": "string",
        "description": "string",
        "interpretation": "string",
        "limitations": "string",
        "warnings": "string",
        "breaks": "string",
        "numerator_text": "string",
        "denominator_text": "string",
        "multiplier": "number",
        "disclosure": "string",
        "source": "string",
        "licence": "string",
        "official": "boolean",
        "derived": "boolean",
        "demo": "boolean",
    },
    "themes": {"theme": "string", "name": "string"},
    "regions": {"level": "string", "region": "string", "name": "string", "in_programme": "boolean"},
    "sources": {"source": "string", "name": "string", "licence": "string", "url": "string"},
    "codes": {"column": "string", "code": "string", "meaning": "string"},
}
KEYS: dict[str, tuple[str, ...]] = {
    "observations": (*PLACE, "period_start", "period_end", *PARTS),
    "changes": (*PLACE, *PARTS),
    "indicators": ("indicator",),
    "themes": ("theme",),
    "regions": ("level", "region"),
    "sources": ("source",),
    "codes": ("column", "code"),
}
LONG = {"observations": "all_observations", "changes": "all_changes"}
"""Tables that are read batch by batch, and the queries that give them."""
STATUSES = ("A", "B", "E", "L", "M", "O", "P", "Q")
TYPES: dict[Type, type[pl.DataType]] = {
    "string": pl.String,
    "integer": pl.Int32,
    "number": pl.Float64,
    "boolean": pl.Boolean,
}


def short(context: Context, table: str) -> pl.DataFrame:
    """A short table in the view's language."""
    rows = {
        "indicators": _indicators,
        "themes": _themes,
        "regions": _regions,
        "sources": _sources,
        "codes": _codes,
    }[table](context)
    schema = {name: TYPES[kind] for name, kind in COLUMNS[table].items()}
    return pl.DataFrame(rows, schema=schema, orient="row")


def long(context: Context, table: str, batch: pl.DataFrame) -> pl.DataFrame:
    """A batch of a long table: indicators by id, with what must be said of each row."""
    say, records = context.say, context.catalogue.indicators.values()
    unofficial = [record.number for record in records if not record.official]
    notice = (
        pl.when(pl.col("origin") == "demo")
        .then(pl.lit(say("demo-notice")))
        .when(pl.col("indicator").is_in(unofficial))
        .then(pl.lit(say("not-official")))
        .otherwise(None)
    )
    ids = {record.number: record.id for record in records}
    schema = {name: TYPES[kind] for name, kind in COLUMNS[table].items()}
    return (
        batch.with_columns(notice=notice)
        .with_columns(pl.col("indicator").replace_strict(ids, return_dtype=pl.String))
        .select(pl.col(name).cast(kind) for name, kind in schema.items())
    )


def _indicators(context: Context) -> list[tuple[Any, ...]]:
    return [_indicator(context, record) for record in context.indicators]


def _indicator(context: Context, record: Indicator) -> tuple[Any, ...]:
    lang, say, catalogue = context.state.lang, context.say, context.catalogue
    source = catalogue.sources[record.source]
    return (
        record.id,
        record.number,
        record.theme,
        record.name.in_(lang),
        say(record.unit.replace("_", "-")),
        record.decimals,
        record.kind,
        record.direction,
        record.description.in_(lang),
        record.interpretation.in_(lang),
        record.limitations.in_(lang),
        " ".join(text.in_(lang) for text in record.warnings),
        " ".join(f"{each.year}: {each.reason.in_(lang)}" for each in record.breaks),
        record.numerator.in_(lang) if record.numerator else None,
        record.denominator.in_(lang) if record.denominator else None,
        record.multiplier,
        catalogue.disclosure[record.disclosure].name.in_(lang),
        record.source,
        source.licence,
        record.official,
        record.derived,
        record.demo,
    )


def _themes(context: Context) -> list[tuple[Any, ...]]:
    themes = context.catalogue.themes.values()
    return [(theme.id, theme.name.in_(context.state.lang)) for theme in themes]


def _regions(context: Context) -> list[tuple[Any, ...]]:
    places = [region(COUNTRY), *(place for level in LEVELS for place in regions(level))]
    return [(p.level, p.code, p.name[context.state.lang], p.in_programme) for p in places]


def _sources(context: Context) -> list[tuple[Any, ...]]:
    sources = context.catalogue.sources.values()
    return [(s.id, s.name.in_(context.state.lang), s.licence, s.url) for s in sources]


def _codes(context: Context) -> list[tuple[Any, ...]]:
    say, lang = context.say, context.state.lang
    kinds = ("proportion", "rate", "mean", "count", "index", "status")
    directions = ("higher_is_better", "lower_is_better", "none")
    return [
        *[("status", code, status_text(code, lang, derived=False)) for code in STATUSES],
        ("origin", "real", say("download-origin-real")),
        ("origin", "demo", say("demo-notice")),
        ("level", "country", region(COUNTRY).name[lang]),
        *[("level", level, say("level-one", level=level)) for level in LEVELS],
        ("sex", "total", say("sex-total")),
        ("sex", "female", f"{say('sex-female-all')}, {say('sex-female-children')}"),
        ("sex", "male", f"{say('sex-male-all')}, {say('sex-male-children')}"),
        ("age", "total", say("sex-total")),
        *[("division", str(each.number), each.name[lang]) for each in divisions()],
        *[("kind", kind, say(f"download-kind-{kind}")) for kind in kinds],
        *[
            ("direction", each, say(f"download-direction-{each.replace('_', '-')}"))
            for each in directions
        ],
    ]
