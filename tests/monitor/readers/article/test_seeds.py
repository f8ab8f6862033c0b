"""Real news pages, as saved text and in pages of every kind of site: only the article is read."""

import pytest

from monitor.model.news import ArticleText
from monitor.readers.article.page import read_page
from tests.support.news_pages import Block, council, local_paper, trade_press
from tests.support.seeds import needs_seeds, seed

pytestmark = needs_seeds

JUMP, OUTCOME, THIRD_VISIT, FIRST_VISIT = 0, 1, 2, 4
TITLES = {
    JUMP: "Children’s services in Sunderland jump from Inadequate to Outstanding",
    OUTCOME: "'Outstanding' rating for children's services",
    THIRD_VISIT: "'Steady progress but still a long way to go' - how children's services in"
    " Sunderland are performing",
    FIRST_VISIT: "Sunderland children’s services making progress since ‘inadequate’ rating",
}
ENDS = {JUMP: "Read the full Ofsted judgement:", FIRST_VISIT: "Have you got a story to tell?"}
ADVERTISED = ("Devon", "Powys", "Coventry", "Blackpool", "Hackney", "Liverpool", "Hide Ad")
ROWS = (
    "Judgement | Grade",
    "The impact of leaders on social work practice with children and families | Outstanding",
    "The experiences and progress of children who need help and protection | Outstanding",
    "The experiences and progress of children in care | Outstanding",
    "The experiences and progress of care leavers | Good",
    "Overall effectiveness | Outstanding",
)


def blocks(number: int) -> list[Block]:
    """Return the article's own paragraphs, its table as one."""
    lines = seed(number)
    start = max(at for at, line in enumerate(lines) if line == TITLES[number]) + 1
    end = next(
        (at for at, line in enumerate(lines) if line.startswith(ENDS.get(number, "\0"))), None
    )
    own = [line for line in lines[start:end] if line != "Hide Ad"]
    rows = [line for line in own if line.endswith("|")]
    if not rows:
        return own
    at = own.index(rows[0])
    cells = [tuple(cell.strip() for cell in row.strip("| ").split("|")) for row in rows]
    return [*own[:at], cells, *own[at + len(rows) :]]


def check(article: ArticleText, number: int) -> None:
    assert article.title == TITLES[number]
    own = [block for block in blocks(number) if isinstance(block, str) and len(block.split()) > 5]
    assert [line for line in article.paragraphs if line in own] == own
    assert not [word for word in ADVERTISED if word in " ".join(article.paragraphs)]


@pytest.mark.parametrize("number", TITLES)
@pytest.mark.parametrize("site", [trade_press, local_paper, council])
def test_the_article_is_read_in_any_site(site, number):
    page = site(TITLES[number], blocks(number))
    check(read_page(page.encode(), url="https://a.example/n"), number)


@pytest.mark.parametrize("number", TITLES)
def test_the_article_is_read_from_saved_text(number):
    check(read_page("\n\n".join(seed(number)).encode()), number)


@pytest.mark.parametrize("site", [trade_press, local_paper, council, None])
def test_the_table_of_judgements_is_read_row_by_row(site):
    page = site(TITLES[OUTCOME], blocks(OUTCOME)) if site else "\n".join(seed(OUTCOME))
    paragraphs = read_page(page.encode()).paragraphs
    at = paragraphs.index(ROWS[0])
    assert paragraphs[at : at + len(ROWS)] == ROWS
