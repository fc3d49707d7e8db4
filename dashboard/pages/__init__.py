"""One module a page; each has `render(context) -> list` of Dash components."""
