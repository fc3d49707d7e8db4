"""What can go wrong on the way to Sotkanet, in sentences that name the next step."""


class SotkanetError(Exception):
    """A request or an answer failed; what was fetched before is as it was."""


class RefusedError(SotkanetError):
    """Sotkanet does not let this client in: asking for more would only annoy it."""


class ShapeError(SotkanetError):
    """An answer is not what Sotkanet gives today, so none of it is used."""
