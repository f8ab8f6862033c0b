"""Text that nobody wrote, in which words are as common or rare as in reports."""

import random
from functools import cache

_COMMON = (
    *("children", "care", "social", "workers", "leaders", "families", "support", "plans"),
    *("quality", "services", "young", "people", "help", "protection", "practice", "managers"),
    *("the", "of", "and", "in", "are", "to", "is", "for", "with", "that", "not", "well"),
)
_SYLLABLES = ("ba", "ne", "ti", "ro", "lu", "ma", "ser", "vin", "cor", "den", "pla", "ght")
_RARE = 20_000
_SENTENCES = 4_000


class Words:
    """Sentences of a few common words and some of twenty thousand rarer ones."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._sentences = [self._sentence() for _ in range(_SENTENCES)]

    def text(self, words: int) -> str:
        """Return about so many words."""
        return " ".join(self.chance.choices(self._sentences, k=max(1, words // 16)))

    def _sentence(self) -> str:
        common = self.chance.choices(_COMMON, k=12)
        rare = [_rare(int(_RARE * self.chance.random() ** 3)) for _ in range(4)]
        words = self.chance.sample(common + rare, 16)
        return f"{' '.join(words).capitalize()}."


@cache
def _rare(number: int) -> str:
    syllables = [_SYLLABLES[number // 12**place % 12] for place in range(4)]
    return "".join(syllables)
