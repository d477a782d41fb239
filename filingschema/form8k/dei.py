"""The facts of a cover page that are tagged with inline XBRL, by their names in the SEC's taxonomy `dei`."""

import functools
import re
from collections.abc import Callable, Container
from typing import Final, NamedTuple

from lxml import etree

from filingschema.catalog import codelist
from filingschema.text.canonical import fold_characters
from filingschema.text.places import state_code

__all__ = ["Fact", "read_dei"]

_NAMESPACE: Final = "xbrl.sec.gov/dei/"
_BREAKS: Final = frozenset("br dd div dt h1 h2 h3 h4 h5 h6 li p table td th tr".split())
_BOOLEANS: Final = frozenset({
    "AmendmentFlag",
    "EntityEmergingGrowthCompany",
    "EntityExTransitionPeriod",
    "NoTradingSymbolFlag",
    "PreCommencementIssuerTenderOffer",
    "PreCommencementTenderOffer",
    "SolicitingMaterial",
    "WrittenCommunications",
})  # fmt: skip
_XML_BOOLEANS: Final = {"true": True, "1": True, "false": False, "0": False}

_ENTITY: Final = "LegalEntityAxis"
"""The dimension of a context that says of which registrant a fact is."""

_ORDER: Final = re.compile(r"day|month|year")
_PARTS: Final = re.compile(r"[0-9]+|[a-z]+")
_MONTHS: Final = "january february march april may june july august september october november december".split()
_NOT_IN_DATES: Final = frozenset({"st", "nd", "rd", "th", "of", "day"})
_FIRST_FORMATS: Final = {"eu": ["day", "month", "year"], "uk": ["day", "month", "year"], "us": ["month", "day", "year"]}
"""The order of the parts in formats of the first registry, which name countries: `datelonguk`, `dateslashus`."""

Value = str | bool | None


class Fact(NamedTuple):
    """A tagged fact.

    `value` is what its format makes of `text`, the words on the page: an ISO date, a code, a boolean. It is None for a
    fact that is nil, and where the words cannot be read by the format, or the format is unknown. `entity` is the member
    that its context gives for the legal entity, or empty.
    """

    name: str
    value: Value
    text: str
    entity: str
    xpath: str


def read_dei(root: etree._Element, names: Container[str] | None = None) -> list[Fact]:
    """Return the dei facts of a tree of `parse_html` in the order of the source; hidden ones are among them.

    Only those with one of the names, where these are given. To be called before `read_html_tree`, which marks what the
    facts are made of.

    >>> from filingschema.text.html import parse_html
    >>> page = "<p><ix:nonNumeric name='dei:DocumentPeriodEndDate' contextRef='c' format='ixt:datemonthdayyearen'>" \
            "May 7, 2021</ix:nonNumeric>"
    >>> read_dei(parse_html(page))[0][:3]
    ('DocumentPeriodEndDate', '2021-05-07', 'May 7, 2021')
    """
    bound = {str(name): str(value) for name, value in root.attrib.items()}
    prefixes = {"dei"} | {
        name[6:] for name, value in bound.items() if name.startswith("xmlns:") and _NAMESPACE in value
    }
    entities: dict[str, str] = {}
    continuations: dict[str, etree._Element] = {}
    tagged = []
    for element in root.iter("ix:nonnumeric", "ix:continuation", "xbrli:context", "context"):
        if element.tag == "ix:nonnumeric":
            tagged.append(element)
        elif identifier := element.get("id"):
            if element.tag == "ix:continuation":
                continuations[identifier] = element
            else:
                entities[identifier] = _entity(element)
    seen: dict[str, int] = {}
    facts = []
    for element in tagged:
        prefix, _, name = element.get("name", "").partition(":")
        if prefix in prefixes and (name if names is None else name in names):
            text = _text(element, continuations)
            entity = entities.get(element.get("contextref", ""), "")
            facts.append(Fact(name, _value(element, name, text), text, entity, _xpath(element, seen)))
    return facts


def _entity(context: etree._Element) -> str:
    """Return the member that a context gives for the legal entity."""
    entity = ""
    for member in context.iter("xbrldi:explicitmember", "explicitmember"):
        if member.get("dimension", "").rpartition(":")[2] == _ENTITY:
            entity = (member.text or "").strip()
    return entity


def _text(element: etree._Element, continuations: dict[str, etree._Element]) -> str:
    """Return the words of a fact and of its continuations; each of those belongs to one fact, so it is read once."""
    words: list[str] = []
    part: etree._Element | None = element
    while part is not None:
        _add_words(part, words)
        part = continuations.pop(part.get("continuedat", ""), None)
    return " ".join(fold_characters("".join(words)).split())


def _add_words(part: etree._Element, words: list[str]) -> None:
    """Add the words inside an element, but those that it excludes; blocks stand apart."""
    if not len(part):  # as most are; a walk takes far longer
        words.append(part.text or "")
        return
    excluded: etree._Element | None = None
    for event, node in etree.iterwalk(part, events=("start", "end")):
        if excluded is None and event == "start":
            if node.tag == "ix:exclude":
                excluded = node
                continue
            words.append(" " if node.tag in _BREAKS else "")
            words.append(node.text or "")
        elif event == "end" and excluded in (None, node) and node is not part:
            excluded = None
            words.append(" " if node.tag in _BREAKS else "")
            words.append(node.tail or "")


def _xpath(element: etree._Element, seen: dict[str, int]) -> str:
    """Return an expression that finds an element by its id, else by its name and context, in XHTML and HTML trees."""
    if identifier := element.get("id"):
        return f"//*[@id={_quoted(identifier)}]"
    found = f"//*[@name={_quoted(element.get('name', ''))}]"
    if context := element.get("contextref"):
        found += f"[@contextRef={_quoted(context)} or @contextref={_quoted(context)}]"
    seen[found] = number = seen.get(found, 0) + 1
    return found if number == 1 else f"({found})[{number}]"


def _quoted(words: str) -> str:
    return f"'{words}'" if '"' in words else f'"{words}"'


def _value(element: etree._Element, name: str, text: str) -> Value:
    if element.get("xsi:nil") in ("true", "1"):
        return None
    form = element.get("format", "").rpartition(":")[2].replace("-", "").lower()
    if form in _FIXED:
        return _FIXED[form]
    if form in _READERS:
        return _READERS[form](text)
    if form:
        return _read_date(text, form) if form.startswith("date") and "era" not in form else None
    return _XML_BOOLEANS.get(text) if name in _BOOLEANS else text


def _read_date(text: str, form: str) -> str | None:
    """Return the date that a format, named after the order of its parts, finds: whole, `--MM-DD` or `YYYY-MM`.

    >>> _read_date("1 March 2023", "datedaymonthnameyearen"), _read_date("6-30", "datemonthday")
    ('2023-03-01', '--06-30')
    >>> _read_date("March 1, 2023", "datelonguk"), _read_date("03/2023", "datemonthyear")
    (None, '2023-03')
    """
    order = _ORDER.findall(form) or _FIRST_FORMATS.get(form[-2:], [])
    parts = [part for part in _PARTS.findall(text.lower()) if part not in _NOT_IN_DATES]
    if not order or len(order) != len(parts):
        return None
    found = {name: _number(part, name) for name, part in zip(order, parts, strict=True)}
    year, month, day = found.get("year", 1), found.get("month", 0), found.get("day", 1)
    if not (1 <= month <= 12 and 1 <= day <= 31 and year):
        return None
    return (f"{year:04}" if "year" in found else "-") + f"-{month:02}" + (f"-{day:02}" if "day" in found else "")


def _number(part: str, name: str) -> int:
    """Return the number of a part of a date, or 0."""
    if part.isdigit():
        number = int(part) if len(part) in (1, 2, 4) else 0
        return number + 2000 if name == "year" and len(part) == 2 else number
    months = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(part)]
    return months[0] if name == "month" and len(months) == 1 else 0


def _read_ballot_box(text: str) -> bool | None:
    return {"☐": False, "☒": True}.get(text)  # a tick is a cross by now


def _read_state(text: str) -> str | None:
    return _states().get(text.casefold())


def _read_country(text: str) -> str | None:
    return _countries().get(text.casefold().removeprefix("the "))


@functools.cache
def _states() -> dict[str, str]:
    """Return the postal codes of states and provinces by their names, and by themselves."""
    rows = [row for row in codelist("states-and-countries") if row["iso3166Subdivision"]]
    codes = {row["title"].casefold().partition(",")[0]: row["iso3166Subdivision"][-2:] for row in rows}
    return codes | {code.casefold(): code for code in codes.values()}


@functools.cache
def _countries() -> dict[str, str]:
    """Return ISO's codes of countries by their names, and by themselves."""
    rows = [row for row in codelist("states-and-countries") if row["category"] == "country" and row["iso3166Alpha2"]]
    codes = {row["title"].casefold(): row["iso3166Alpha2"] for row in reversed(rows)}
    codes |= {"united states": "US", "united states of america": "US", "canada": "CA"}
    return codes | {code.casefold(): code for code in codes.values()}


_FIXED: Final[dict[str, Value]] = {
    "booleanfalse": False,
    "booleantrue": True,
    "fixedfalse": False,
    "fixedtrue": True,
    "fixedempty": "",
    "nocontent": "",
}
"""What these formats make of any words."""

_READERS: Final[dict[str, Callable[[str], Value]]] = {
    "boolballotbox": _read_ballot_box,
    "countrynameen": _read_country,
    "edgarprovcountryen": state_code,
    "stateprovnameen": _read_state,
}
