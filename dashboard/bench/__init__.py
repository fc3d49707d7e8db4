"""Benchmarks of the product against a floor, each run as people would run it."""
