"""How people see the figures and take them away."""
