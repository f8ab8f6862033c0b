"""README's examples are what the commands print, on a database of the real reports.

``python -m tests.readme --write`` puts right what is not.
"""

import pytest

from tests.readme.__main__ import README
from tests.readme.agreement import agrees, cut
from tests.readme.blocks import blocks
from tests.readme.once import once_for_all
from tests.readme.printing import print_examples
from tests.support.corpus import CORPUS

BLOCKS = list(blocks(README.read_text(encoding="utf-8").splitlines()))

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside this project")


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """What every example prints."""
    folder = tmp_path_factory.mktemp("readme")
    return once_for_all("readme", folder.parent.parent, lambda: print_examples(BLOCKS, folder))


@pytest.mark.parametrize("block", BLOCKS, ids=[block.name for block in BLOCKS])
def test_an_example_is_what_is_printed(block, printed):
    for example in block.examples:
        now = printed[example.typed, example.caption, block.columns]
        right = "\n".join(cut(example.printed, now))
        assert agrees(example.printed, now), f"{example.typed} prints\n{right}"
