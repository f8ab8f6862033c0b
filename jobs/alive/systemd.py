"""Telling systemd how the service does, where it was started by systemd.

The protocol is one datagram a message; the library for it on PyPI has had no release since
2016 and does no more than this.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Mapping
from contextlib import suppress


class Notifier:
    """Sends ``sd_notify`` messages; does nothing where nobody asked for them."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        address = environ.get("NOTIFY_SOCKET", "")
        # "@" stands for the zero byte that begins an abstract address
        self._address = "\0" + address[1:] if address.startswith("@") else address

    def ready(self) -> None:
        """Say that the service has started, or has taken its new configuration."""
        self._send("READY=1")

    def reloading(self) -> None:
        """Say that a new configuration is being taken."""
        self._send(f"RELOADING=1\nMONOTONIC_USEC={time.monotonic_ns() // 1000}")

    def stopping(self) -> None:
        """Say that the service is about to end."""
        self._send("STOPPING=1")

    def alive(self) -> None:
        """Keep the watchdog quiet for another while."""
        self._send("WATCHDOG=1")

    def _send(self, message: str) -> None:
        if not self._address:
            return
        with (
            suppress(OSError),  # systemd's loss; the service goes on
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender,
        ):
            sender.connect(self._address)
            sender.sendall(message.encode())
