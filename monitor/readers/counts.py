"""The number of results that a list prints about itself: "153 results"."""

import re

_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d+)"
_THINGS = (
    r"(?:(?:search|matching|total|provider|inspection) )?"
    r"(?:results?|providers?|matches|records?|entries|(?:local )?authorit(?:y|ies))"
)
_NOT_A_PART = r"(?<!show )(?<!showing )(?<!displaying )(?<!first )(?<!top )"
_FORMS = tuple(  # the surest first
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\bof {_NUMBER} {_THINGS}\b",  # Showing 1 to 100 of 153 results
        rf"\b\d+ ?(?:to|-|–|—) ?\d+ of {_NUMBER}\b",  # Results 1–100 of 153
        rf"{_NOT_A_PART}\b{_NUMBER} {_THINGS}\b(?! (?:per|a|on this) page)",  # 153 results
        rf"\b(?:results?|total|found)(?: found)? ?[:(] ?{_NUMBER}\b",  # Search results (153)
        rf"\b(?:found|returned|matched) {_NUMBER}\b",  # We found 153
        rf"\b{_NUMBER} (?:[a-z'’]+ ){{1,5}}found\b",  # 153 children's services found
    )
)
_NONE = re.compile(
    rf"\b(?:no|zero) (?:matching |search )?{_THINGS}\b|\b(?:nothing|none) (?:was |were )?found\b"
    rf"|did not match any|\b0 {_THINGS}\b",
    re.IGNORECASE,
)


def printed_count(text: str, *, at_least: int) -> int | None:
    """Return the total that ``text`` gives, or None where it prints none.

    A number below ``at_least``, the rows in plain sight, is something else than the total.
    """
    for form in _FORMS:
        for match in form.finditer(text):
            count = int(match[1].replace(",", ""))
            if count >= at_least and count > 0:
                return count
    return 0 if at_least == 0 and says_none(text) else None


def says_none(text: str) -> bool:
    """Return whether ``text`` says that nothing was found."""
    return _NONE.search(text) is not None
