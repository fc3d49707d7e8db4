"""Files that people take away, all from the same ChartModels and snapshots."""
