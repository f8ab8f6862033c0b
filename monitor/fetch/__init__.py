"""Edge: the only place that requests pages."""
