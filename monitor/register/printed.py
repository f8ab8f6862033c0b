"""A report's cover says more than a name; what it says besides is furniture."""

from monitor.register.naming import Words, words_of

_BEFORE = tuple(
    map(words_of, ("Inspection of", "Re-inspection of", "Reinspection of", "Local authority"))
)
_AFTER = tuple(
    map(
        words_of,
        (
            "local authority children's services",
            "children's social care services",
            "children's services",
            "services for children",
            "local safeguarding children board",
            "safeguarding children board",
            "local authority",
        ),
    )
)


def without_furniture(words: Words) -> Words:
    """Return what is left of ``words`` when the wording around the name is taken away.

    "Sunderland City Council local authority children's services" leaves "sunderland city
    council"; "Surrey Safeguarding Children Board" leaves "surrey".
    """
    for before in _BEFORE:
        if len(words) > len(before) and words[: len(before)] == before:
            words = words[len(before) :]
    for after in _AFTER:
        if len(words) > len(after) and words[-len(after) :] == after:
            words = words[: -len(after)]
    return words
