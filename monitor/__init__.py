"""The domain of ofsted-monitor: what is read, what it means, and who is told."""

__version__ = "0.1.0"
