"""Whatever stands in config.toml, it is a configuration or a list of problems."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.config import load_config
from monitor.config.channels import CHANNEL_TYPES
from monitor.config.sections import Alert, Config, Fetch, News, Ofsted, Page, Service
from monitor.errors import ConfigError

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["all", "Leeds", "region:London", "env:X", "file:.", "1d", "* * * * *", "https://x", "email"]
)
SCALARS = TEXTS | st.booleans() | st.integers() | st.floats()
JUNK = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


def section(*models):
    keys = sorted({key for model in models for key in model.model_fields})
    return st.dictionaries(st.sampled_from(keys), JUNK, max_size=6)


FILES = st.fixed_dictionaries(
    {},
    optional={
        "ofsted": section(Ofsted) | JUNK,
        "fetch": section(Fetch) | JUNK,
        "news": st.lists(section(News), max_size=2) | JUNK,
        "pages": st.lists(section(Page), max_size=2) | JUNK,
        "channels": st.dictionaries(TEXTS, section(*CHANNEL_TYPES.values()), max_size=2) | JUNK,
        "service": section(Service) | JUNK,
        "alerts": st.lists(section(Alert), max_size=2) | JUNK,
    },
)


def toml(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(k)} = {toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, float):
        return repr(value)
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def is_told_or_taken(content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "config.toml"
        path.write_bytes(content)
        try:
            assert load_config(path, environ={}).watched
        except ConfigError as error:
            told = error.problems
        else:
            return
    assert told
    assert all(problem.isprintable() for problem in told), told


@settings(deadline=None)
@given(FILES | section(Config))
def test_junk_in_any_place(tables):
    text = "\n".join(f"{toml(key)} = {toml(value)}" for key, value in tables.items())
    is_told_or_taken(text.encode())


@settings(deadline=None)
@given(st.binary() | TEXTS.map(str.encode))
def test_any_bytes(content):
    is_told_or_taken(content)


@pytest.mark.parametrize("junk", ["3", "[]", "{}", "[{}]", "[[]]", '""', "1979-05-27", "nan"])
@pytest.mark.parametrize("name", Config.model_fields)
def test_the_wrong_shape_of_any_section(name, junk):
    is_told_or_taken(f"{name} = {junk}".encode())
