"""Pure readers: bytes in, records out, or one of our errors."""
