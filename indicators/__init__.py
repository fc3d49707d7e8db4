"""What is measured, and the arithmetic. Pure: reads nothing but its own catalogues."""
