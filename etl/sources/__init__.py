"""Sources: each fetches its bytes, then stages observations."""
