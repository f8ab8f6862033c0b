"""Pictures of what is known: pure series first, then the drawing of them."""
