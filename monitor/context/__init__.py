"""What puts a new report into context: who else holds the grade, and was it ever so before."""

from monitor.context.sentences import sentences

__all__ = ["sentences"]
