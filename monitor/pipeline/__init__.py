"""Use cases over the ports: the only place where the order of things lives."""
