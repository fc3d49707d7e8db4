"""The WSGI application, warmed: the first visitor finds every component registered."""

import os
from pathlib import Path

from dashboard.app import create
from dashboard.server import health

_app = create(Path(os.environ["PERHEMITTARI_SNAPSHOTS"]))
application = _app.server
# Without this, parallel first requests race for Dash's own set-up and leave a blank page.
# /readyz opens the snapshot.
for _path in ("/", "/_dash-layout", "/_dash-dependencies", "/readyz"):
    application.test_client().get(_path)
health.examine(application)
