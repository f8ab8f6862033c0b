"""Runs README's examples: ``python -m tests.readme [--write] [FOLDER]``.

Prints what README says otherwise than the commands do, or puts it right with ``--write``. The
database, the configuration and the saved files stay in FOLDER, which is new, if it is named.
"""

import sys
from argparse import ArgumentParser
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.readme.agreement import agrees, cut
from tests.readme.blocks import Block, blocks
from tests.readme.printing import Printed, print_examples
from tests.support.command import REPOSITORY

README = REPOSITORY / "README.md"


def main() -> int:
    """Run the examples; return 1 where README was, or is, wrong."""
    parser = ArgumentParser(prog="python -m tests.readme", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put what is printed into README.md")
    parser.add_argument("folder", nargs="?", type=Path, help="where the database is made, and left")
    asked = parser.parse_args()
    lines = README.read_text(encoding="utf-8").splitlines()
    wanted = list(blocks(lines))
    if asked.folder is not None:
        asked.folder.mkdir()
        printed = print_examples(wanted, asked.folder)
    else:
        with TemporaryDirectory() as folder:
            printed = print_examples(wanted, Path(folder))
    right = corrected(lines, wanted, printed)
    if asked.write:
        README.write_text("\n".join(right) + "\n", encoding="utf-8")
    sys.stdout.writelines(
        f"{line}\n" for line in unified_diff(lines, right, "said", "printed", lineterm="")
    )
    return int(right != lines)


def corrected(lines: list[str], wanted: list[Block], printed: Printed) -> list[str]:
    """Return README's lines with what was printed in the place of what is wrong."""
    right = list(lines)
    for block in reversed(wanted):  # from the end, so that the numbers of lines stay true
        for example in reversed(block.examples):
            now = printed[example.typed, example.caption, block.columns]
            if not agrees(example.printed, now):
                end = example.line + len(example.printed)
                right[example.line : end] = cut(example.printed, now)
    return right


if __name__ == "__main__":
    sys.exit(main())
