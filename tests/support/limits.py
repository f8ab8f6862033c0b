"""Taking from a process what it usually has: the right to ignore permissions, room on the disk.

Each is given to ``ofsted_monitor`` as ``prepare`` and is done in the new process alone.
"""

import ctypes
import os
import resource
import signal
from collections.abc import Callable

_PR_CAPBSET_DROP = 24
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2
_prctl = getattr(ctypes.CDLL(None), "prctl", None)


def obey_permissions() -> None:
    """Make even root obey what files and folders permit."""
    if os.geteuid() == 0 and _prctl is not None:
        for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
            _prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)


def no_file_above(size: int) -> Callable[[], None]:
    """Let every write beyond ``size`` bytes of a file fail, as on a full disk."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit
