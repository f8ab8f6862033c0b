"""What each scenario makes told: neither more nor less, and afterwards the next report."""

import pytest

from tests.service.scenarios import SCENARIOS


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_exactly_what_happened_is_told_and_then_the_next_report_once(scenario, tmp_path):
    with scenario.staged(tmp_path) as it:
        scenario.act(it)
        told, messages = it.told(), it.messages()
        assert told == scenario.expected()
        assert messages == scenario.expected_messages()
        it.publish(scenario.subject)
        it.go_on(days=1)
        news = it.told() - told
        del news["service.alive", "service"]
        assert news == {("rating.changed", it.authorities[scenario.subject].id): 1}
        assert it.messages() == (it.told() - told).total()
