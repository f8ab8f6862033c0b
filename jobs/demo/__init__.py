"""The built-in site that replays Sunderland, and the receivers that take what is told about it."""
