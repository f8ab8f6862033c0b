import pytest

from monitor.compose.cleaning import clean_lines, cut, one_line, web_address


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Sunderland", "Sunderland", id="plain"),
        pytest.param("  two\t words ", "two words", id="white space"),
        pytest.param("a\r\nBcc: b", "a Bcc: b", id="line ends"),
        pytest.param("a\u2028b\u2029c\x85d\x0be", "a b c d e", id="other line ends"),
        pytest.param("nul\x00 bell\x07 esc\x1b[31m", "nul bell esc [31m", id="controls"),
        pytest.param("doog\u202eevil\u202c", "doogevil", id="right to left override"),
        pytest.param("\u2066a\u2069\u200f\u200e\u061c", "a", id="other direction marks"),
        pytest.param("zero\u200bwidth\ufeff\u00ad", "zerowidth", id="invisible"),
        pytest.param("half \ud83d", "half \ufffd", id="lone surrogate"),
        pytest.param("Ynys Môn ★ 😀 עברית", "Ynys Môn ★ 😀 עברית", id="other scripts stay"),
        pytest.param("<b>&amp;", "<b>&amp;", id="markup stays text"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_one_line(text, shown):
    assert one_line(text) == shown


def test_a_long_text_is_cut_with_a_mark():
    assert one_line("a" * 100_000, 10) == "aaaaaaaaa…"
    assert cut("a, bcd", 4) == "a…"
    assert cut("abcd", 4) == "abcd"


def test_blank_lines_go_and_the_rest_is_counted():
    assert clean_lines(["a", " \n", "b", "c", "d"], most=2) == ("a", "b", "… and 2 more")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://files.ofsted.gov.uk/v1/file/1", "https://files.ofsted.gov.uk/v1/file/1"),
        (
            "http://127.0.0.1:8080/a b?q=1&r=é|<>",
            "http://127.0.0.1:8080/a%20b?q=1&r=%C3%A9%7C%3C%3E",
        ),
        ("https://[::1]:80/", "https://[::1]:80/"),
        ('https://a.uk/"onclick=', "https://a.uk/%22onclick="),
        ("javascript:alert(1)", None),
        ("data:text/html,<script>", None),
        ("https://reports.ofsted.gov.uk@evil.example/", None),
        ("https://evil example/", None),
        ("https://bücher.example/", None),
        ("https://", None),
        ("https://[::1/", None),
        ("//a.uk/b", None),
        ("", None),
        ("https://a.uk/" + "x" * 5000, None),
    ],
)
def test_only_plain_web_addresses_are_linked(url, address):
    assert web_address(url) == address
