"""A native text field. Dash has none among its markup, only a component that keeps a state."""

from typing import Any

from dash.development.base_component import Component

from dashboard.server.plain import HTML


class Field(Component):
    """`<input>` with the attributes that it is given, by React's names for them.

    Plain markup only: it has no id, and no callback reads it. Its value travels with its form.
    """

    _namespace = HTML
    _type = "Input"

    def __init__(self, **attributes: Any) -> None:
        self._prop_names = list(attributes)
        self._valid_wildcard_attributes = []
        super().__init__(**attributes)  # type: ignore[no-untyped-call]
