"""Everything in this folder runs on SQLite and on PostgreSQL."""

import pytest

from storage.schema import open_for_writing
from tests.support.databases import fresh_database, made_database


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    with made_database(request.param, tmp_path) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request, tmp_path):
    with fresh_database(request.param, tmp_path) as url:
        yield url


@pytest.fixture
def engine(url):
    engine = open_for_writing(url)
    yield engine
    engine.dispose()
