"""The words that articles use for grades, for what is graded, and for who is graded."""

from monitor.model.judgement import Area, Grade
from monitor.readers.article.meaning.phrases import any_of

_QUOTE = r"[\"']?"
_TO_BE = r"to (?:be|become|get to) (?:(?:rated|judged|considered|graded|a|as) )*"
_TO_BE_GOOD = rf"(?:{_QUOTE},? {_TO_BE}{_QUOTE}good)?"
_ORDINARY = r"(?! (?:plan|board|notice|journey|partner|adviser|work)|s\b)"
GRADES = {
    Grade.REQUIRES_IMPROVEMENT: r"requir(?:es?|ed|ing)[ -](?:an |some )?improv(?:ement|ing)"
    + _ORDINARY
    + _TO_BE_GOOD,
    Grade.OUTSTANDING: "outstanding",
    Grade.GOOD: "good",
    Grade.INADEQUATE: "inadequate",
    Grade.ADEQUATE: "adequate",
}
_RATING = any_of(
    """
    rating | grade | grading | judge?ment | verdict | category | ranking | score | accolade | level
    """
)
_POSSIBLE = (
    r"(?: (?:possible|available|overall|judge?ment|ofsted|inspection))*"
    rf" (?:{_RATING}|marks?(?= (?:possible|available|from ofsted|by ofsted)))"
    r"(?: possible| available)?"
)
INDIRECT = {  # said without the grade's own word; it counts where that is nowhere said
    Grade.OUTSTANDING: rf"(?:top|(?<!second )(?<!second-)highest|best){_POSSIBLE}",
    Grade.INADEQUATE: rf"(?:(?<!second )(?<!second-)lowest|bottom|worst){_POSSIBLE}",
    Grade.REQUIRES_IMPROVEMENT: r"(?:need(?:s|ed|ing)?|in need of) (?:some )?improvement(?! plan)",
}

_EXPERIENCES = (
    r"(?:(?:the |their |its |our )?(?:overall )?(?:experiences?,?(?: and|&)?(?: the)?(?: progress)?"
    r"|progress|services|support|care|outcomes|provision|help) (?:of|for|made by) )?(?:the )?"
)
_THE_YOUNG = any_of(
    """
    children(?: and young people|/young people)? | young people | youngsters | those | families
    """
)
_YOUNG_ADULTS = any_of("young people | children | those | young adults")
_LEAVERS = any_of(
    rf"""
    care[ -]leavers?'?(?: provision| services?)? | leaving[ -]care(?: services?)?
    {_YOUNG_ADULTS} (?:who (?:are |have )?)?(?:leav(?:ing|e)|left)(?: \w+)? care
    care[ -]experienced (?:young (?:people|adults)|adults|people)
    """
)
_WHOSE = r"(?:(?:the )?(?:council|local authority|authority)(?:'s)? |its |our |their |the )?"
_IN_CARE = any_of(
    rf"""
    {_THE_YOUNG} (?:who are )?in {_WHOSE}care(?: services?)? | cared[ -]for children
    children in public care
    children (?:that )?it (?:cares for|looks after)
    """
)
_LOOKED_AFTER = (
    r"(?:(?:care )?looked[ -]after (?:children(?: and young people)?|young people)"
    r"|children looked[ -]after)(?:,? (?:and|or) (?:achieving )?permanence(?: performance)?)?"
)
_NEEDING = any_of(
    """
    who (?:are in |may )?needs? | in need(?: of)? | needing | that need | requiring | who require
    """
)
_AND_PROTECTION = r"(?:(?:,? (?:and|or|&)|/) ?(?:care|help|protection))?"
_HELPING = (
    r"(?:helping (?:and|&) protecting|services that help (?:and|&) protect|protecting and helping)"
)
_PROTECTION = (  # as one area among others; by itself it is the whole
    r"(?:(?<=for )|(?<=in )|(?<=on )|(?<=and )|(?<=both )|(?<=, ))child protection(?! \w+s\b"
    r"| (?:system|department|inspection|social|team|work|plan|process|provision|failure))"
)
_NEED = any_of(
    rf"""
    (?:{_THE_YOUNG} )?{_NEEDING}(?: early| of| extra)* (?:help|support|protection){_AND_PROTECTION}
    (?:the )?(?:children(?:'s)? )?help (?:and|or|&) protection(?: (?:of|for) {_THE_YOUNG})?
    {_THE_YOUNG} in need, help and protection | {_HELPING} {_THE_YOUNG}
    (?:how|how well) (?:the )?(?:council |authority |it )?helps and protects {_THE_YOUNG}
    how (?:well )?{_THE_YOUNG} (?:are|were) helped and protected
    """
)
_PRACTICE = any_of(
    r"""
    (?:on|in) (?:the )?(?:social work )?practice | (?:on|in) (?:children's )?social work
    """
)
_WITH_FAMILIES = (
    r"(?: with (?:children|families)(?:,? (?:and|&)(?: their)? (?:children|families))?)?"
)
_NO_JUDGEMENT = r"(?! team| role| qualit| change| position| skills| training)"
_LEADERS = (
    r"(?:of )?(?:the |its )?(?:leaders(?:hip)?(?: and managers)?(?: have)?|social work practice)"
)
_LEADERSHIP = any_of(
    rf"""
    (?<=for )(?:its |the |their |senior )+leaders(?! \w+)
    (?:the )?(?:impact|effectiveness|quality) {_LEADERS}(?: {_PRACTICE})?{_WITH_FAMILIES}
    (?:the )?(?:leaders'?|their) impact(?: {_PRACTICE})?{_WITH_FAMILIES}
    leadership(?:(?:,| and|,? &)+ management)?(?:(?:,| and| &)+ governance)?{_NO_JUDGEMENT}
    leaders and managers | management and leadership
    social work(?: practice)? with children and(?: their)? families
    """
)
AREAS = {
    Area.IN_CARE_AND_CARE_LEAVERS: rf"{_EXPERIENCES}(?:{_IN_CARE}|{_LOOKED_AFTER}),? (?:and|&)"
    rf" (?:the )?(?:for )?{_LEAVERS}",
    Area.LOOKED_AFTER: _EXPERIENCES + _LOOKED_AFTER,
    Area.IN_CARE: rf"{_EXPERIENCES}{_IN_CARE}(?! council)",
    Area.CARE_LEAVERS: _EXPERIENCES + _LEAVERS,
    Area.HELP_PROTECTION: rf"{_EXPERIENCES}{_NEED}|{_PROTECTION}",
    Area.LEADERSHIP: _LEADERSHIP,
    Area.ADOPTION: r"(?:services for )?adopted children"
    r"|(?:fostering and )?adoption(?: performance| services?| support| work)?"
    r"(?! agency| agencies)",
    Area.LSCB: r"(?:the )?(?:effectiveness of the )?(?:local )?"
    r"(?:safeguarding children'?s?'?|children'?s?'? safeguarding|safeguarding) board"
    r"(?: \(lscb\))?|lscb",
    Area.OVERALL: r"overall(?: 'effectiveness'| effectiveness(?: of (?:the |its )?(?:children's )?"
    r"services?)?| judge?ment| grading| grade| ofsted| rating| verdict| outcome| performance)*",
}

_CHILDRENS = (
    r"(?:children(?:'?s'?)?(?: and (?:young people|famil(?:y|ies)|adults?)(?:'?s'?)?)?"
    r"(?:, \w+(?: people)?,? and \w+)?|childs?|child protection|youngsters'|families)"
)
_SERVICE = any_of(
    """
    social[ -](?:care|work|services)(?: services?| department)? | services?(?: department)?
    department | directorate | care services? | provision | system
    """
)
_VERBS = any_of(
    """
    are | were | is | was | require | have | had | in | now | still | provided | run | received
    as | continue | remain | rated | judged
    """
)
_CHILDREN = r"(?:children|young people)(?:,? (?:and|&) (?:young people|families|their families))*"
SERVICES = any_of(
    rf"""
    (?:the )?(?:local authority )?{_CHILDRENS} {_SERVICE}
    (?:the )?services? (?:provided |delivered |run )?for (?:vulnerable )?{_CHILDREN}
    (?:the |its )?social (?:care|work|services)(?: services?| department)?
    (?:the|its|their|these|our|current) (?:services?|department|directorate|provision)
    services(?= ["']?{_VERBS})
    """
)
_KIND_OF_COUNCIL = r"(?:local |county |city |borough |unitary |metropolitan |district )*"
_NO_COUNCIL = r"(?!s\b|lors?| (?:house|housing|tax|leader|chief|officer|meeting|staff))"
COUNCIL = any_of(
    rf"""
    (?:the |a |our |her |his )?{_KIND_OF_COUNCIL}(?:council|authority){_NO_COUNCIL}
    the (?:borough|county|city|trust|partnership)(?! council) | (?:town|county|city) hall
    """
)
_PLAIN_AREAS = any_of(
    """
    (?:sub-?)?areas? | categor(?:y|ies) | judge?ments | headings? | aspects? | measures? | domains?
    criteria | benchmarks | sub-?judge?ments | sub-?categor(?:y|ies) | strands?
    """
)
_SORTS = (
    r"(?: (?:key|main|inspected|individual|separate|judgement|service|of|the|inspection|judged))*"
)
EVERYTHING = (
    r"(?:in |across |for |on )?(?:all|each|every(?: single)?)(?: one)?(?: of)?"
    rf"(?P<these> these| those)?(?: (?:the|its))?(?: (?P<how_many>three|four|five|3|4|5))?{_SORTS}"
    rf"(?P<rest> other| remaining)?(?: (?:key|main|service|inspection))* {_PLAIN_AREAS}"
    r"(?: (?:inspected|of (?:inspection|children's services|focus)|judged|assessed))?"
    rf"|(?:in |across |for |on )?(?:all )?(?:the )?(?P<others>other|remaining)"
    rf"(?: (?:two|three|four))?{_SORTS} {_PLAIN_AREAS}"
    r"|(?P<named>all(?: (?:of (?:them|these|which)|three|four|five))?)"
    r"(?= (?:were|are|was|received|got|came|have|as)\b"
    r"| [\"']?(?:outstanding|good|inadequate|requir))"
    r"|across the board"
)
OTHER_THINGS = any_of(
    r"""
    early help | fostering(?! and adoption) | foster care | youth (?:justice|offending)
    (?:the |its |improvement |partnership )board
    safeguarding(?: partnership)? | adult(?:s'?)? (?:social )?(?:care|services) | (?-i:SEND\b)
    special educational needs | education(?! secretary| minister| department| watchdog) | schools?
    nurser(?:y|ies) | academ(?:y|ies) | colleges? | children's homes? | residential homes?
    care homes? | hospitals? | play ?groups? | child ?minders? | pre-?schools? | staff morale
    holiday clubs? | agenc(?:y|ies) | pupils? | children's centres?
    """
)
