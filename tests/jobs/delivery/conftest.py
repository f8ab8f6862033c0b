"""What the stories of this folder begin with."""

import pytest

from tests.jobs.delivery.post_office import post_office
from tests.jobs.delivery.story import PROVIDERS


@pytest.fixture
def office(tmp_path):
    """A post office without a channel; its servers run."""
    with post_office(tmp_path, PROVIDERS) as office:
        yield office
