from datetime import UTC, datetime

import pytest

from tests.support.certificates import TestAuthority
from tests.support.clock import FakeClock


@pytest.fixture
def clock():
    return FakeClock(datetime(2021, 8, 20, 8, 43, tzinfo=UTC))


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    return TestAuthority(tmp_path_factory.mktemp("certificates"))
