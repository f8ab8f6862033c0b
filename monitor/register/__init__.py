"""The 153 authorities, and how people name them."""
