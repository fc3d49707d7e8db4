"""How figures come in and are published."""
