"""The background service: what it does, when it stops, and what it remembers of itself."""
