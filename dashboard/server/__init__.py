"""The production server: gunicorn, headers, health."""
