"""What an article means: whom it is about, what it reports, and the outcome it claims."""

from monitor.readers.article.meaning.understanding import understand

__all__ = ["understand"]
