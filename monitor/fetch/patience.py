"""How often, and when, an address is asked again."""

from collections.abc import Mapping

from monitor.errors import TransientFetchError
from monitor.fetch.addresses import Address
from monitor.fetch.failures import NotSoonError
from monitor.fetch.pacing import Pacer
from monitor.fetch.replies import Reply, require_usable
from monitor.fetch.wire import Wire
from monitor.ports import Clock

RETRY_PAUSES_S = (1.0, 3.0)  # before the second and the third try
TROUBLE_S = 60.0  # so long after all tries failed, the host's other addresses get one try only


class PatientWire:
    """Asks until a usable reply comes; safe for threads.

    A host that asks to be left alone (Retry-After) is waited for when that is short; otherwise it
    is not asked for anything until then.
    """

    def __init__(self, wire: Wire, *, clock: Clock, pacer: Pacer, user_agent: str) -> None:
        self._wire = wire
        self._clock = clock
        self._pacer = pacer
        self._user_agent = user_agent
        self._trouble_until: dict[str, float] = {}

    def ask(self, address: Address, *, headers: Mapping[str, str], max_bytes: int) -> Reply:
        """Return a whole page, a redirect, or a 304 where ``headers`` ask for one.

        Raises:
            TransientFetchError: no such reply after all tries; may carry the server's wish.
            PermanentFetchError: trying again cannot help.
        """
        self._require_open(address)
        pauses_s = iter(self._pauses_s(address.host))
        while True:
            try:
                reply = self._ask_once(address, headers, max_bytes)
            except TransientFetchError as error:
                pause_s = next(pauses_s, None)
                if pause_s is None or isinstance(error, NotSoonError):
                    self._give_up(address.host, error)
                    raise
                self._clock.sleep(max(pause_s, error.retry_after_s or 0.0))
            else:
                self._trouble_until.pop(address.host, None)
                return reply

    def _ask_once(self, address: Address, headers: Mapping[str, str], max_bytes: int) -> Reply:
        reply = self._wire.ask(address, headers=headers, max_bytes=max_bytes)
        require_usable(
            reply,
            conditional=bool(headers),
            now=self._clock.now(),
            user_agent=self._user_agent,
        )
        return reply

    def _require_open(self, address: Address) -> None:
        left_s = self._pacer.closed_for_s(address.host)
        if left_s > 0:
            raise TransientFetchError(
                f"the host asked to be left alone for another {left_s:.0f} s",
                url=address.shown,
                retry_after_s=left_s,
            )

    def _pauses_s(self, host: str) -> tuple[float, ...]:
        troubled = self._clock.monotonic() < self._trouble_until.get(host, float("-inf"))
        return () if troubled else RETRY_PAUSES_S

    def _give_up(self, host: str, error: TransientFetchError) -> None:
        self._trouble_until[host] = self._clock.monotonic() + TROUBLE_S
        if error.retry_after_s:
            self._pacer.close(host, error.retry_after_s)
