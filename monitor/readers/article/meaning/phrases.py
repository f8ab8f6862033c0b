"""Lists of words as patterns that a person can read."""


def any_of(words: str) -> str:
    """Return a group that matches any of ``words``, which " | " or the end of a line parts."""
    parts = [part.strip() for line in words.splitlines() for part in line.split(" | ")]
    return f"(?:{'|'.join(part for part in parts if part)})"
