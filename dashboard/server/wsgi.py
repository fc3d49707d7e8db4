"""The WSGI application, warmed: the first visitor finds every component registered."""

import os
from pathlib import Path

from dashboard.app import create

_app = create(Path(os.environ["PERHEMITTARI_SNAPSHOTS"]))
application = _app.server
# Without this, parallel first requests race for Dash's own set-up and leave a blank page.
application.test_client().get("/")
