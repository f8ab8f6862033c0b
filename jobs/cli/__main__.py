"""Where the program starts: as ``ofsted-monitor``, or ``python -m jobs.cli`` without the script.

Worker processes load the module that a program was started by once more, so it holds nothing.
"""

import gc
import os


def main() -> None:
    """Run the command line."""
    _start_quickly()
    from jobs.cli.app import main as run

    run()


def _start_quickly() -> None:
    """Leave out what takes a tenth of a question's time and finds nothing."""
    gc.set_threshold(50_000)  # seldom looked for: 700 is for machines of the last century
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # plugins, in every installed package


if __name__ == "__main__":
    main()
