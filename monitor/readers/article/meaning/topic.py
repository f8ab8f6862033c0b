"""Whether an article is about a council's services for children, rather than a school or a home."""

import re
from collections.abc import Sequence

from monitor.readers.article.meaning.leftovers import is_job
from monitor.readers.article.meaning.passages import Place, Sentence
from monitor.readers.article.meaning.phrases import any_of

_CHILDRENS = (
    r"child(?:ren)?(?:'?s'?)?(?:,? (?:and|&) (?:young people|famil(?:y|ies)|adults?)(?:'?s'?)?"
    r"|, \w+(?: people)?,? and \w+)?"
)
_SERVICES = re.compile(
    r"\b"
    + any_of(
        rf"""
        {_CHILDRENS} (?:social (?:care|work|services)|services?|department|directorate)
        {_CHILDRENS} safeguarding
        services for (?:vulnerable )?(?:children|young people|families)
        child(?:ren)?(?:'s)? protection | looked[ -]after children | children looked after
        (?:children|young people) in (?:the )?(?:council's |local authority |its )?care
        care[ -]leavers | social work(?:ers?)? | ILACS | local authority children
        children's trust | help and protection | safeguarding (?:hub|partnership)
        multi-agency safeguarding | children in need | (?<!adult )(?<!adults' )social care
        corporate parent\w* | vulnerable (?:children|youngsters) | children's (?:bosses|chiefs)
        social services
        """
    )
    + r"\b",
    re.IGNORECASE,
)
_PROVIDED = any_of(
    r"""
    services? | provision | inspect\w* | partnership | support | system | failings | arrangements
    council
    """
)
_PARTNERSHIP = re.compile(
    r"\b"
    + any_of(
        rf"""
        joint targeted area inspections? | JTAI | (?:local )?area (?:SEND|partnership)
        written statement of action | SEND\b.{{0,80}}\b{_PROVIDED}
        special educational needs\b.{{0,120}}\b{_PROVIDED}
        inspections? of (?:\S+ ){{0,4}}children's (?:social care )?services
        """
    )
    + r"\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b"
    + any_of(
        r"""
        schools? | pre-?schools? | academ(?:y|ies) | multi-academy | colleges? | sixth form
        universit(?:y|ies) | (?:day ?)?nurser(?:y|ies) | playgroups? | child ?minders?
        (?:children'?s'?|residential|care|nursing) homes? | fostering (?:agency|service|provider)
        (?:foster|fostering|adoption) agenc\w+ | holiday clubs? | after[- ]school | breakfast club
        adult(?:s')? (?:social )?(?:care|services) | adult education | CQC
        Care Quality Commission | hospitals? | NHS trust | ambulance | prisons? | young offenders?
        police | constabulary | football | apprenticeships? | training provider | headteachers?
        pupils | residents | domiciliary | home care | secure (?:unit|training cent\w+)
        short breaks? (?:unit|service) | supported accommodation | family centre
        """
    )
    + r"\b",
    re.IGNORECASE,
)
_ADVERT = re.compile(
    r"\b"
    + any_of(
        r"""
        job of the week | we are (?:looking for|recruiting) | apply now | closing date | salary
        pro rata | per annum | we offer | join (?:our team|us) | £\d{2},\d{3} | hours per week
        permanent (?:role|social work) | asye | vacanc(?:y|ies) | pay (?:&|and) benefits
        (?:social (?:care|work)|council) jobs | retention payment | why choose
        social work (?:role|career)s? | careers (?:site|page|website) | flexible working
        (?:come|love) (?:and|to) (?:work|join) | work (?:for|with) us | relocation package
        competitive (?:pay|salary) | become a (?:\w+ )?social worker | career progression
        annual leave | (?:excellent|great|generous) benefits | why work | manageable caseloads
        job (?:opportunit(?:y|ies)|roles?)
        """
    )
    + r"\b",
    re.IGNORECASE,
)
_BODIES = re.compile(
    r"\b(?:(?:together|achieving|brighter futures) for children|children's trust|children first)\b",
    re.IGNORECASE,
)
_VISIT = re.compile(
    r"\b(?:focused|monitoring) visit\b.*\b(?:council|children)"
    r"|\bcouncil\b.*\b(?:focused|monitoring) visit\b",
    re.IGNORECASE,
)
_COUNCILS_GRADED = re.compile(  # figures on many councils, whatever else they count
    r"\b(?:councils|authorities)\b[^.]{0,90}\b(?:rated|judged|graded|inspected|inadequate)\b"
    r"|\bchildren's (?:social care|services) (?:statistics|data|figures|inspection outcomes)\b",
    re.IGNORECASE,
)
_LEAD = 1_200  # characters after the headline that say what an article is about


def about_childrens_services(sentences: Sequence[Sentence]) -> bool:
    """Return whether the services that councils answer for are what the article is about."""
    if not sentences or _is_advert(sentences):
        return False
    title = sentences[0].plain if sentences[0].place is Place.TITLE else ""
    lead = " ".join(s.plain for s in sentences if s.place is not Place.TITLE)[:_LEAD]
    return _by_title(title, lead) or _by_text(title, lead, sentences)


def _by_title(title: str, lead: str) -> bool:
    """Return whether the headline alone says so, and names nothing else."""
    if _BODIES.search(title) and not _OTHERS.search(title):
        return True
    if not _SERVICES.search(title) and not _PARTNERSHIP.search(title):
        return False
    return not _OTHERS.search(title) or _count(_SERVICES, lead) >= 1


def _by_text(title: str, lead: str, sentences: Sequence[Sentence]) -> bool:
    if _PARTNERSHIP.search(lead) and not _OTHERS.search(title):
        return True
    ours, others = _count(_SERVICES, lead), _count(_OTHERS, lead)
    if _OTHERS.search(title) and not _SERVICES.search(title):
        return ours > others + 2
    if ours and _COUNCILS_GRADED.search(f"{title}. {lead}"):
        return True
    if ours == 0:
        return bool(_VISIT.search(lead)) and not others
    whole = " ".join(s.plain for s in sentences)
    return (
        ours >= others
        or bool(_VISIT.search(lead))
        or _count(_SERVICES, whole) > _count(_OTHERS, whole)
    )


def _is_advert(sentences: Sequence[Sentence]) -> bool:
    text = " ".join(s.plain for s in sentences)
    if is_job(sentences[0].plain):
        return True
    return len({match[0].lower() for match in _ADVERT.finditer(text)}) > 1


def _count(form: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in form.finditer(text))
