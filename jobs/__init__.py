"""What is run: by hand, by the clock, by a worker. Nothing imports it."""
