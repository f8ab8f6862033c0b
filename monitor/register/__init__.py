"""The 153 authorities: names and aliases to one authority, or to none."""

from monitor.register.register import Register, default_register

__all__ = ["Register", "default_register"]
