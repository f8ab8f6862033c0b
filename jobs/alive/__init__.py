"""How the service shows that it lives: to a browser, to Prometheus, to systemd, to a watchdog."""
