"""Ways to get at a hidden count, each in a module of its own."""
