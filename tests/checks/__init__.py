"""Independent checks of what the project publishes; they share no code with it."""
