"""The order in which an article is understood: names, topic, whom it is about, what it claims."""

from monitor.model.news import ArticleKind, ArticleText, Meaning
from monitor.readers.article.meaning.claims.era import era_of
from monitor.readers.article.meaning.claims.reading import Reading
from monitor.readers.article.meaning.claims.settling import settle
from monitor.readers.article.meaning.kind import kind_of
from monitor.readers.article.meaning.names import namer
from monitor.readers.article.meaning.passages import sentences_of
from monitor.readers.article.meaning.roles import roles, subjects, told
from monitor.readers.article.meaning.topic import about_childrens_services
from monitor.register import Register


def understand(text: ArticleText, register: Register) -> Meaning:
    """Return whom an article is about, what it reports, and the outcome it claims."""
    sentences = sentences_of(text)
    reader = namer(register)
    namings = [reader.namings(sentence.plain) for sentence in sentences]
    story = told(sentences, namings)
    if not about_childrens_services(sentences):
        return Meaning(about_childrens_services=False, authorities=roles(story, ()))
    about = subjects(story, sentences)
    era = era_of(text.published, [sentence.plain for sentence in sentences])
    statements = tuple(Reading(sentences, namings, about, era).statements())
    claims = settle(statements)
    kind = kind_of(sentences, statements, claims)
    return Meaning(
        about_childrens_services=True,
        kind=kind,
        authorities=roles(story, about),
        claims=claims if kind is ArticleKind.INSPECTION_OUTCOME else (),
    )
