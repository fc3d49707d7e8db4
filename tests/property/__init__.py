"""Properties that hold for any input; a package, as its files share names with unit tests."""
