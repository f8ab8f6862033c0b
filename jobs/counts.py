"""Writing down what was asked of each host, so that anybody can see it."""

from monitor.pipeline.edges import Edges


def write_counts(edges: Edges) -> None:
    """Add what was asked for since the last time."""
    counts = edges.fetcher.take_counts()
    if counts:
        with edges.open_ledger() as ledger:
            ledger.add_counts(counts)
