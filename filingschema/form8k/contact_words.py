"""The words of contacts: what a few words in a block of contacts are."""

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from filingschema.form8k.contact_features import is_address
from filingschema.text.names import SUFFIX, is_entity

__all__ = ["SUFFIXED", "Kind", "Piece", "is_label", "is_person", "read_pieces"]

Kind = Literal["label", "name", "organization", "title", "role", "aside", "address", "other"]
"""What words are: a label heads contacts, a role does so or belongs to the name before it, an aside does the latter."""


class Piece(NamedTuple):
    """What a stretch of a few words is; a label without a role is an empty stretch."""

    kind: Kind
    start: int
    end: int


_CREDENTIAL: Final = (
    r"(?:cfa|cpa|irc|apr|ph\.?\s?d|m\.?d|m\.?b\.?a|j\.?d|cma|r\.?n|pharm\.?d|m\.?s|m\.?p\.?h|esq|jr|sr|i{2,3}|iv)\b\.?"
)
SUFFIXED: Final = re.compile(rf"\s*(?:{SUFFIX}|{_CREDENTIAL}\s*(?=[,;()/]|$))", re.IGNORECASE)
"""What follows a comma and still belongs to the name before it."""

_CREDENTIALS: Final = re.compile(rf"(?:[\s,]*{_CREDENTIAL})++", re.IGNORECASE)
_LABEL_WORDS: Final = frozenset(
    "investor investors investment media press news public corporate financial analyst analysts shareholder"
    " shareholders stockholder stockholders trade retail general business editorial relations communications affairs"
    " inquiries enquiries queries contact contacts information and & / or the institutional individual community"
    " further more additional please for company reporters marketing external internal industry global ir pr inquiry"
    " questions editors group market us u.s. european".split()
)
_LABELS: Final = frozenset(
    "investor investors media press analyst analysts contact contacts inquiries enquiries shareholders stockholders"
    " queries relations shareholder reporters questions editors community".split()
)
_NO_ROLE: Final = frozenset(
    "contact contacts information inquiries enquiries queries inquiry further more additional please for company"
    " the questions".split()
)
_JOINERS: Final = frozenset("and & / or the , -".split())
_SIDES: Final = " \t\n\v.,:;/*|\u2010\u2011\u2012\u2013\u2014\u2015-\u2022()"
_FUNCTION: Final = re.compile(
    r"(?:(?:(?:investors?|media|public|corporate|financial|shareholder|stockholder|external|marketing|government|press)"
    r"(?:\s?(?:&|/|and|,)\s?|\s+)){1,4}(?:relations|communications|affairs|marketing))",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\b(?:president|vice|chief|officer|director|manager|chair(?:man|woman|person)?|treasurer|secretary|counsel"
    r"|controller|head|coordinator|specialist|executive|c[aefilmort]o|[se]?vp|[se]\.?v\.?p\.?|spokes\w{1,8}"
    r"|assistant|senior|administrator|(?:co-?)?founder|analyst|supervisor|leader|general partner|principal|managing"
    r"|representative|liaison|advis[eo]r to)\b",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(
    r"(?:\b(?:inc|incorporated|corp|corporation|llc|l\.l\.c|llp|ltd|limited|plc|company|n\.v|s\.a|l\.p|lp|co|ag|associates|assoc"
    r"|partners|advisors|group|agency|worldwide|consulting|consultants|strategies|firm|bank|bancorp|systems|technologies"
    r"|pharmaceuticals|therapeutics|industries|international|energy|financial|software|networks|solutions|medical"
    r"|laboratories|resources|communications|services|university|airlines|foods|stores|brands|motors|petroleum|healthcare"
    r"|biosciences|sciences|holdings?|relations|investments?)\b|&|\.com\b)",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(
    r"(?:(?:dr|mr|ms|mrs|prof|sir)\.?\s+)?(?-i:(?:[A-Z\u00c0-\u00de]\.?\s?){0,2}(?:[A-Z\u00c0-\u00de][\w\u2019'.-]*))"
    r"(?:\s+(?:(?-i:[A-Z\u00c0-\u00de][\w\u2019'-]*\.?)|de|del|la|van|von|der|den|di|da|bin|al"
    r"|\(\w{2,12}\)|\"\w{2,12}\"|\u201c\w{2,12}\u201d)){1,4}",
    re.IGNORECASE,
)
_CAMEL: Final = re.compile(
    r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bLa)(?<!\bDi)(?<!\bDu)(?<!\bVan)(?<=[a-z])[A-Z]|[A-Z]{2}[a-z]|[0-9_]"
)
_NO_PERSON: Final = frozenset(
    "new york san los las saint north south east west united states street avenue road drive suite box floor center"
    " centre plaza contact contacts media investor investors press release relations news information inquiries"
    " telephone phone tel fax email e-mail the for and or of reports announces company corporate public note"
    " immediate conference call web site website page quarter results nasdaq nyse amex exhibit source first second"
    " third fourth north america inquiry direct office cell mobile toll free".split()
)
_FUNCTIONS: Final = frozenset(
    "development strategy finance strategic planning accounting administration sales legal product operations".split()
)
_MORE: Final = frozenset("further more additional".split())
_IDLE: Final = _NO_ROLE | _JOINERS
_DATE: Final = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri)day,?\s"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s[0-9])",
    re.IGNORECASE,
)
_SMALL: Final = frozenset("and of the for & de a in on at".split())
_OUTSIDE: Final = " \t\n\v,:;*/|\u2010\u2011\u2012\u2013\u2014\u2015-\u2022"
_TOKEN: Final = re.compile(r"[^\s/]+")
_ASIDE: Final = re.compile(r"\((?P<inner>[^()]{2,40})\)\W*$")
_LEAD: Final = re.compile(
    r"(?:(?:or|and|both|please|contact|call|e-?mail|tel|telephone|phone|cell|mobile|office|direct)\b[\s:.]*)++(?=\S)",
    re.IGNORECASE,
)
_OF: Final = re.compile(r"(?:[Oo]f|[Ff]or|[Aa]t|AT|FOR|with|from)\s+(?=[A-Z0-9])")
_WHERE: Final = re.compile(r",?\s+(?:of|at|for|with)\s+(?:the\s+)?(?=[A-Z0-9])")
_OF_WHOM: Final = frozenset("for at of".split())
_INCORPORATED: Final = re.compile(r"\b(?:inc|corp|llc|ltd|group)\b", re.IGNORECASE)
_SERVES: Final = re.compile(r"\b(?:contacts?|inquir|enquir|relations)", re.IGNORECASE)
_MOST_LABEL_WORDS: Final = 10
_SHORTEST_NAME: Final = 4
_LONGEST_NAME: Final = 40
_LONGEST_ORGANIZATION: Final = 80


def is_label(words: str) -> bool:
    """Say whether words head contacts: "Media Contact:", "Investors", "For further information".

    >>> is_label("Investor and Media Relations:"), is_label("For more information"), is_label("Tarn Corp.")
    (True, True, False)
    """
    tokens = [token.strip(_SIDES) for token in words.casefold().replace("/", " / ").split()]
    if not 0 < len(tokens) < _MOST_LABEL_WORDS or not all(not token or token in _LABEL_WORDS for token in tokens):
        return False
    return not _LABELS.isdisjoint(tokens) or _asks(tokens)


def _asks(tokens: Sequence[str]) -> bool:
    """Say whether words are those of "For further information"."""
    return "information" in tokens and (tokens[0] == "for" or not _MORE.isdisjoint(tokens))


def is_person(words: str) -> bool:
    """Say whether words can be the name of a person.

    >>> is_person("F. Chet Moor"), is_person("Dr. Ada Lund, CFA"), is_person("TarnPR"), is_person("Tarn Partners")
    (True, True, False, False)
    """
    name, _, behind = words.partition(",")
    name = name.strip()
    if behind and not _CREDENTIALS.fullmatch(behind):
        return False
    if not _SHORTEST_NAME <= len(name) <= _LONGEST_NAME or not _PERSON.fullmatch(name) or _CAMEL.search(name):
        return False
    tokens = name.casefold().replace(".", "").split()
    return _NO_PERSON.isdisjoint(tokens) and not (_COMPANY.search(name) or is_entity(name) or _OFFICE.search(name))


def read_pieces(words: str, *, alone: bool = False) -> list[Piece]:
    """Return what a few words in a block of contacts are, in their order.

    Words that stand `alone` between a label and a telephone can be a name and an organization with nothing between.

    >>> words = "Vice President of Tarn Corp. (Media)"
    >>> [(piece.kind, words[piece.start:piece.end]) for piece in read_pieces(words)]
    [('title', 'Vice President'), ('organization', 'Tarn Corp.'), ('aside', 'Media')]
    """
    start, end = _trim(words, 0, len(words))
    if alone and (joined := _name_and_organization(words, start, end)):
        return joined
    aside = _ASIDE.search(words, start, end)
    if aside is None:
        return _pieces(words, start, end)
    inner = Piece("aside", *aside.span("inner"))
    return [*_pieces(words, *_trim(words, start, aside.start())), *([inner] if is_label(aside["inner"]) else [])]


def _name_and_organization(words: str, start: int, end: int) -> list[Piece] | None:
    """Return the pieces of a person's name and an organization with nothing between them."""
    tokens = [found.span() for found in _TOKEN.finditer(words, start, end)]
    if is_person(words[start:end]):
        return None
    for _, last in tokens[1:3]:
        rest = words[last:end].strip()
        named = words[last - 1] != "." and is_person(words[start:last])
        if named and rest and _is_organization(rest) and not _COMPANY.fullmatch(rest):
            return [Piece("name", start, last), Piece("organization", end - len(rest), end)]
    return None


def _pieces(words: str, start: int, end: int) -> list[Piece]:
    if lead := _LEAD.match(words, start, end):
        start = lead.end()
    chunk = words[start:end]
    if not chunk:
        return []
    if label := _label(words, start, end):
        return label
    if is_address(chunk):
        return [Piece("address", start, end)]
    if of := _OF.match(words, start, end):
        headed = [Piece("label", start, start)] if words[end : end + 1] == ":" else []
        return [*headed, Piece("organization", of.end(), end)]
    if is_person(chunk):
        return [Piece("name", start, end)]
    if _FUNCTION.fullmatch(chunk):
        return [Piece("role", start, end)]
    if _is_function(chunk):
        return [Piece("title", start, end)]
    if (office := _OFFICE.search(chunk)) and not _INCORPORATED.search(chunk, 0, office.start()):
        *_, where = [None, *_WHERE.finditer(words, start, end)]
        if where and not _OFFICE.search(words, where.end(), end) and not _is_function(words[where.end() : end]):
            return [Piece("title", start, where.start()), Piece("organization", where.end(), end)]
        return [Piece("title", start, end)]
    return [Piece("organization" if _is_organization(chunk) else "other", start, end)]


def _label(words: str, start: int, end: int) -> list[Piece] | None:
    """Return the pieces of a label: its role, and the organization that it names before or behind it."""
    tokens = [found.span() for found in _TOKEN.finditer(words, start, end)]
    folded = [words[first:last].casefold().strip(_SIDES) for first, last in tokens]
    heads = _LABELS | {"information"} if _asks(folded) else _LABELS
    if len(tokens) > _MOST_LABEL_WORDS or heads.isdisjoint(folded):
        return None
    others = [at for at, word in enumerate(folded) if word not in _LABEL_WORDS]
    if not others:
        return [_role(words, tokens)]
    lead, tail = others[0], others[-1] + 1
    behind = Piece("organization", tokens[lead][0], end)
    if lead and folded[lead - 1] in _OF_WHOM and not heads.isdisjoint(folded[:lead]) and _names(words, behind):
        return [_role(words, tokens[:lead]), behind]
    before = Piece("organization", start, tokens[tail - 1][1])
    serves = tail < len(tokens) and _SERVES.search(words, tokens[tail][0], end)
    if not serves or words[before.end - 1 : before.end + 1].count(",") or not _names(words, before):
        return None
    role = _role(words, tokens[tail:])
    return [before, role] if role.kind == "role" else [role, before]


def _names(words: str, piece: Piece) -> bool:
    """Say whether a piece is the name of an organization, and no title."""
    name = words[piece.start : piece.end]
    return _is_organization(name) and _OFFICE.search(name) is None


def _role(words: str, tokens: list[tuple[int, int]]) -> Piece:
    """Return the piece of a label: a role without what every label says ("For further information", "Contact")."""
    start, end = tokens[0][0], tokens[-1][1]
    idle = [words[slice(*token)].casefold().strip(_SIDES) in _IDLE for token in tokens]
    if all(idle):
        return Piece("label", end, end)
    first, last = tokens[idle.index(False)][0], tokens[len(idle) - 1 - idle[::-1].index(False)][1]
    plain = _FUNCTION.fullmatch(words, start, end) and words[end : end + 1] != ":"
    return Piece("role" if plain else "label", first, _trim(words, first, last)[1])


def _is_function(words: str) -> bool:
    tokens = {token.strip(_SIDES) for token in words.casefold().split()}
    return tokens <= _LABEL_WORDS | _FUNCTIONS and not tokens <= _JOINERS


def _is_organization(words: str) -> bool:
    """Say whether words can be the name of an organization: all but the small ones begin with a capital or a digit."""
    tokens = words.split()
    if not 0 < len(tokens) <= _MOST_LABEL_WORDS or len(words) > _LONGEST_ORGANIZATION or _DATE.match(words):
        return False
    capital = all(not token[0].islower() or token in _SMALL or "." in token for token in tokens)
    return capital and tokens[0][0].isalnum() and any(map(str.isupper, words))


def _trim(words: str, start: int, end: int) -> tuple[int, int]:
    while start < end and words[start] in _OUTSIDE:
        start += 1
    while end > start and words[end - 1] in _OUTSIDE:
        end -= 1
    return start, end
