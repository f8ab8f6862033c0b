"""What stands beside a place's name says whether it is the council, or a club or a person."""

import re

from monitor.readers.article.meaning.phrases import any_of

_COUNCIL = (
    r"(?:council|corporation|(?:local |unitary |education )?authority|MBC|MDC|LBC|CC|BC|LA|LEA)"
    r"(?!\w)"
)
DESIGNATION = re.compile(
    rf"\s+(?:(?:city|county|borough|metropolitan|district|unitary)\s+)*{_COUNCIL}", re.IGNORECASE
)
_BOROUGH_OF = re.compile(r"\b(?:borough|city|county|council) of (?:the )?$", re.IGNORECASE)
_SERVICES = any_of(
    r"""
    children | child protection | social (?:care|work|services) | looked[- ]after | care leavers
    safeguarding | local area | send\b | ofsted | families | family services
    """
)
_ITS_SERVICES = re.compile(rf"(?:'s?)?\s+(?:[\w-]+\s+)?{_SERVICES}", re.IGNORECASE)
_SERVICES_IN = re.compile(
    r"(?:services?|social care|social work|care|protection|department|partnership)"
    r"(?: for [\w', -]{3,40})? (?:in|at|across|for) (?:the )?$",
    re.IGNORECASE,
)
_BETWEEN = any_of(
    r"""
    Royal | General | City | Town | County | Central | New | Cathedral | District | Combined
    Metropolitan | Primary | Junior | Infant | High | Grammar | Secondary | Girls'? | Boys'?
    Magistrates'? | Crown | Community | Sixth | Half | Daily | Evening | Teaching | Free | Railway
    Train | Bus | Street | International | East | West | North | South | and [A-Z]\w+
    """
)
_ELSE = any_of(
    r"""
    Universit\w+ | Colleges? | Schools? | Academ\w+ | Nurser\w+ | Hospitals? | Infirmary | NHS
    CCG | ICB | Police | Constabulary | Fire | Ambulance | F\.?C\.? | AFC | RFC | CCC | Football
    Rugby | Cricket | United | Rovers | Wanderers | Athletic | Albion | Argyle | Rangers | Rhinos
    Forest | Road | Street | Lane | Avenue | Way | Drive | Close | Square | Place | Station
    Airport | Crown Court | Court | Magistrates'? | Mail | News | Post | Echo | Gazette | Live
    Telegraph | Star | Chronicle | Herald | Observer | Mercury | Times | Guardian | Advertiser
    Express | Journal | Argus | Press | Messenger | Online | World | Cathedral | Minster | Castle
    Prison | MPs? | Racecourse | Races | Festival | Theatre | Museum | Marathon | Zoo | Arena
    Stadium | Park | Docks? | Bridge | Tunnel | Market | Tigers | Bears | Pirates | Moors? | Dales
    Downs | Coast | Valley | Pride | Safari | Building Society | Beckett | Met | Hallam | Trinity
    Spa | Hotel | Inn | and Writing
    """
)
_AFTER = re.compile(rf"(?:'s)?(?:\s+{_BETWEEN})*\s+{_ELSE}\b")
_OFFICES = any_of(
    """
    university | college | bishop | archbishop | diocese | dean | duke | duchess | earl | port
    mps? | bay | member of parliament | battle | treaty | cathedral | hospital | school
    """
)
_LIVES = any_of("born | grew up | raised | lives | living | educated | studied | holiday(?:ed)?")
_TITLES = any_of(
    """
    HMP | RAF | AFC | FC | HMS | BBC(?: Radio)? | ITV | Radio | Royal | Duke | Lord | Lady
    Baroness | Bishop | Mr | Mrs | Ms | Miss | Dr | Sir | Dame | Cllr | Coun | Councillor | Judge
    Justice | Professor | Prof | Inspector | Sgt | PC
    """
)
_PARTS = any_of(
    """
    new | greater | old | mid | inner | outer | north | south | east | west | northern | southern
    eastern | western | central | upper | lower | great | little
    (?:north|south)[- ](?:east|west)
    """
)
_BEFORE = re.compile(
    rf"(?:(?i:\b{_OFFICES} (?:of|for|in)(?: the)?\s|\b{_LIVES} in\s)"
    rf"|\b{_TITLES}\.?\s|(?i:\b{_PARTS}[\s-]))$"
)
_AND_WRITING = re.compile(
    r",? (?:and|or|&) (?:writing|maths|mathematics|spelling)\b|,? writing\b|"
    r" (?:skills?|books?|levels?|ages?|age|scheme|tests?|results|is fun|for pleasure|to |a |the )",
    re.IGNORECASE,
)
_MAY_FOLLOW = re.compile(
    r"(?:'s?)? "
    + any_of(
        """
        Council | City | County | Borough | Metropolitan | District | Unitary
        Child(?:ren(?:'?s)?)? | Social | Safeguarding | Local | Ofsted | Director | Cabinet
        Councillor | Cllr | Coun | Famil(?:y|ies) | Youth | Labour | Conservatives? | Liberal
        Tory | SEND | MBC | CC | BC | Early | Virtual | Corporate | Improvement | Partnership
        Together | Services | Authority | LA | Town | Is | Was | Has | Rated | Judged | Gets
        Receives | Looked | Care | Leavers | Adoption | Fostering | Area | Inspection | Report
        ILACS | SIF | JTAI | LSCB | MASH | First | Trust | I | We | It | The | In
        """
    )
    + r"\b"
)
_IS_GRADED = re.compile(
    r"(?: (?:was|were|is|are|has been|have been))? (?:rated|judged|graded|deemed)\b", re.IGNORECASE
)
_NEXT_WORD = re.compile(r"(?:'s?)? [A-Z]")
_MAY_PRECEDE = any_of(
    """
    In | At | For | The | But | And | While | When | Although | Both | Since | After | Now | Yet
    Only | Like | Unlike | Today | With | Across | As | From | By | To | Of | On | Inspectors
    Children | Ofsted | Councils? | Services | Neighbouring | Alongside | Including | Where
    Until | Under | Within | Around | Throughout | Elsewhere | Meanwhile | Also | This | That
    Its | Inspection | Not | Because | Before | Failing | Struggling | Inadequate | Outstanding
    Good | Troubled | How | Why | What | Did | Does | Is | Are | Was | Were | Has | Have | Had
    Will | Can | Should | Leaders | Nearby | Between | Despite | Rates | Finds | Says | Social
    Care | Visit | Report | Labour | Conservative | Tory | Councillors | Region
    """
)
_FIRST_NAME = re.compile(rf"(?:^|(?<=[^.!?:\s]) |^.*[.!?:\"(] ?)(?!{_MAY_PRECEDE} )[A-Z][a-z'-]+ $")
_TITLE_CASE = 0.75  # of the longer words begin with a capital: capitals say little then


def is_council(before: str, after: str) -> bool:
    """Return whether a name is called a council: "London Borough of" before, "Council" after."""
    return bool(DESIGNATION.match(after) or _BOROUGH_OF.search(before))


def has_services(before: str, after: str) -> bool:
    """Return whether services for children are said to be in the place or of it."""
    return bool(_ITS_SERVICES.match(after) or _SERVICES_IN.search(before))


def is_something_else(before: str, after: str, *, capitals_tell: bool) -> bool:
    """Return whether the name is part of another: a university, a paper, a person, a district."""
    if _BEFORE.search(before) or (_AFTER.match(after) and not DESIGNATION.match(after)):
        return True
    if not capitals_tell or is_council(before, after):
        return False
    if _NEXT_WORD.match(after) and not _MAY_FOLLOW.match(after):
        return True
    return bool(_FIRST_NAME.search(before)) and not has_services("", after)


def is_graded(after: str) -> bool:
    """Return whether a judgement of the named follows at once."""
    return bool(_IS_GRADED.match(after))


def is_ordinary_word(after: str) -> bool:
    """Return whether "Reading" is what one does with books."""
    return bool(_AND_WRITING.match(after))


def capitals_tell(text: str) -> bool:
    """Return whether capitals mark names in ``text``; in a headline they mark every word."""
    words = re.findall(r"[A-Za-z]{4,}", text)
    raised = sum(word[0].isupper() for word in words)
    return len(words) < 3 or raised / len(words) < _TITLE_CASE
