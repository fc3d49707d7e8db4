"""How often the statistics are right: exact coverage, and panels drawn under known truths."""
