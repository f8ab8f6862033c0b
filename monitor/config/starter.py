"""The commented configuration that a new user begins with."""

from importlib.resources import files


def starter_text() -> str:
    """Return a working configuration that needs no secret, every key explained."""
    return files("monitor.config").joinpath("starter.toml").read_text(encoding="utf-8")
