"""Security headers of every answer. docs/decisions/0005 says what each is for."""

from flask import Flask, Response

# Dash's component script puts eleven stylesheets of its widgets into the page, each first empty.
# A new version of Dash has others: the browser test of the policy names them.
DASH_STYLES = (
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "Do5Z9ZqsPvCQTUBQS9BnDm/2+on7omuzuLYk5sbA+2s=",
    "ITR5T9OwskhdqdsliUJRmgp9ltOFAHgXe1F7eRvGnmQ=",
    "0IJGrxhCP5NUIafylLkj5118xkZH1kp5FmNio7NOckI=",
    "Z8VokGxeiKThZOEmkdUgfW+jxbvItBwAXC8M1c4wqAM=",
    "VUA+tqvhK3niMn7AdszqidMFPRh9FLqxB2iINUrsiTw=",
    "Aq43X0SlmB69maWGob4rp/UuSHhwePalkRRExtsxOJ8=",
    "SkhFDxgIcEjMhRh19uSHWrkdnAlZ9rlskgr9yLsipa8=",
    "uDiOZWps1U7E8/0BTaQrclYMhVhRVE4dT0vb5X6nXOw=",
    "+QoPrsxO0auPnxSulD3bAr9CoDGgzv7YRfYE0vfxeQI=",
    "MJs2ke1SA6Cy3tTCZu2QH0rj0r//iNqU0idy9bM4leg=",
    "X2TqJwnIiE/ceDVeAdr7v7BOWBU6CEzE6qxlNzBzvBk=",
)
POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self' " + " ".join(f"'sha256-{digest}'" for digest in DASH_STYLES),
    # Plotly sets style attributes on the text of charts.
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
NOT_USED = ("camera", "microphone", "geolocation", "payment", "usb", "browsing-topics")
FOR_PAGES = "; ".join(f"{name} {value}" for name, value in POLICY.items())
FOR_THE_REST = "default-src 'none'; frame-ancestors 'none'"
HEADERS = {
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in NOT_USED),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def add(server: Flask) -> None:
    """Set the headers on every answer of `server` that does not set its own."""

    @server.after_request
    def secure(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        policy = FOR_PAGES if response.mimetype == "text/html" else FOR_THE_REST
        response.headers.setdefault("Content-Security-Policy", policy)
        return response
