"""Ways to write a configuration and to hear what is wrong with it."""

import pytest

from monitor.config import load_config
from monitor.errors import ConfigError
from tests.monitor.config.samples import ENVIRON


@pytest.fixture
def load(tmp_path):
    """Write a configuration and load it."""

    def write_and_load(text, environ=ENVIRON):
        path = tmp_path / "config.toml"
        path.write_text(text, encoding="utf-8")
        return load_config(path, environ=environ)

    return write_and_load


@pytest.fixture
def problems(load):
    """Write a configuration that is wrong and return its problems."""

    def write_and_hear(text, environ=ENVIRON):
        with pytest.raises(ConfigError) as raised:
            load(text, environ)
        return list(raised.value.problems)

    return write_and_hear
