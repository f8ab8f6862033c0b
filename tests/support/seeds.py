"""The saved news pages beside the project, where they are there; the project holds none of them."""

import pytest

from tests.support.command import REPOSITORY

SEEDS = REPOSITORY.parent / "shared" / "seeds"

needs_seeds = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the saved news pages in ../shared/seeds are not here"
)


def seed(number: int) -> list[str]:
    """Return the lines of a saved page that are not blank."""
    (path,) = SEEDS.glob(f"{number:03}_*.txt")
    lines = (" ".join(line.split()) for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]
