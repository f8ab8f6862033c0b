"""Edge: the only place that sends."""
