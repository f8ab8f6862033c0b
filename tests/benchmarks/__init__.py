"""Programs that print figures; pytest collects none of them, and none asserts a time."""
