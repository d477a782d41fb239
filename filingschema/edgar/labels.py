"""The lines of a header read into a tree of labels and values.

Indentation and end tags cannot be relied upon (headers of the 1990s mix labels with bare tags, and some indent every
section one step deeper than the last), so that the tables below alone decide what a line opens.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from filingschema.codes import HEADER_LINE
from filingschema.findings import Finding

__all__ = ["WRAPPERS", "Field", "Party", "Section", "read_lines"]

PARTIES: Final = frozenset(
    {"FILER", "REPORTING-OWNER", "ISSUER", "SUBJECT-COMPANY", "FILED-BY", "FILED-FOR", "SERIAL-COMPANY"}
)
# Any other name directly above one of these is a party too: DEPOSITOR, SECURITIZER, ISSUING_ENTITY and their like.
PARTY_DATA: Final = frozenset({"COMPANY DATA", "OWNER DATA"})
SECTIONS: Final = PARTY_DATA | {"FILING VALUES", "BUSINESS ADDRESS", "MAIL ADDRESS", "FORMER COMPANY", "FORMER NAME"}
# These speak of the submission and never of a party, wherever they stand.
SUBMISSION_LABELS: Final = frozenset(
    {
        "ACCESSION NUMBER",
        "CONFORMED SUBMISSION TYPE",
        "PUBLIC DOCUMENT COUNT",
        "CONFORMED PERIOD OF REPORT",
        "ITEM INFORMATION",
        "FILED AS OF DATE",
        "DATE AS OF CHANGE",
        "ACCEPTANCE-DATETIME",
        "EFFECTIVENESS DATE",
        "ABS ASSET CLASS",
        "GROUP MEMBERS",
        "SROS",
        "SERIES-AND-CLASSES-CONTRACTS-DATA",
    }
)
PARTY_LABELS: Final = frozenset(
    {
        "COMPANY CONFORMED NAME",
        "CENTRAL INDEX KEY",
        "STANDARD INDUSTRIAL CLASSIFICATION",
        "ORGANIZATION NAME",
        "IRS NUMBER",
        "EIN",
        "STATE OF INCORPORATION",
        "FISCAL YEAR END",
        "RELATIONSHIP",
        "FORM TYPE",
        "SEC ACT",
        "SEC FILE NUMBER",
        "FILM NUMBER",
        "STREET 1",
        "STREET 2",
        "STREET 3",
        "CITY",
        "STATE",
        "ZIP",
        "BUSINESS PHONE",
        "NON US STATE TERRITORY",
        "ADDRESS IS A NON US LOCATION",
        "FORMER CONFORMED NAME",
        "DATE OF NAME CHANGE",
    }
)
WRAPPERS: Final = frozenset({"SUBMISSION", "SEC-DOCUMENT", "SEC-HEADER", "IMS-DOCUMENT", "IMS-HEADER"})
# What a tag is called in the words of a complete submission text file, where that is more than another spelling.
LABEL_OF_TAG: Final = {
    "ACCEPTANCE-DATETIME": "ACCEPTANCE-DATETIME",
    "ACT": "SEC ACT",
    "ASSIGNED-SIC": "STANDARD INDUSTRIAL CLASSIFICATION",
    "CIK": "CENTRAL INDEX KEY",
    "CONFORMED-NAME": "COMPANY CONFORMED NAME",
    "DATE-CHANGED": "DATE OF NAME CHANGE",
    "DATE-OF-FILING-DATE-CHANGE": "DATE AS OF CHANGE",
    "FILE-NUMBER": "SEC FILE NUMBER",
    "FILING-DATE": "FILED AS OF DATE",
    "ITEMS": "ITEM INFORMATION",
    "PERIOD": "CONFORMED PERIOD OF REPORT",
    "PHONE": "BUSINESS PHONE",
    "SERIES-AND-CLASSES-CONTRACTS-DATA": "SERIES-AND-CLASSES-CONTRACTS-DATA",
    "STREET1": "STREET 1",
    "STREET2": "STREET 2",
    "STREET3": "STREET 3",
    "TYPE": "CONFORMED SUBMISSION TYPE",
    "SEC-DOCUMENT": "SEC-DOCUMENT",
    "SEC-HEADER": "SEC-HEADER",
    "IMS-DOCUMENT": "IMS-DOCUMENT",
    "IMS-HEADER": "IMS-HEADER",
}
_NEVER_PARTIES: Final = SUBMISSION_LABELS | PARTY_LABELS | WRAPPERS | {"CONFIRMING COPY"}

_TAG: Final = re.compile(r"<(/?[A-Z][A-Z0-9_-]*)>")
_LABEL: Final = re.compile(r"[A-Za-z][A-Za-z0-9 .,&/()'_-]{0,79}")
_ROLE: Final = re.compile(r"[A-Z][A-Z-]{0,29}")

Kind = Literal["party", "section", "submission", "field"]


class Field(NamedTuple):  # a header makes fifty of them, and a frozen dataclass takes twice as long to make
    """A label of the header, in the words of a complete submission text file, with its value ("" where blank)."""

    label: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a party's block, such as FILING VALUES; "" is the name of what stands in no section."""

    name: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A party of the submission: its role in the spelling of EDGAR's tags, and all that is said of it."""

    role: str
    sections: tuple[Section, ...]
    line: int


def read_lines(text: str, line: int = 1) -> tuple[tuple[Field, ...], tuple[Party, ...], list[Finding]]:
    r"""Return the fields of the submission, its parties, and a finding for each line that could not be read.

    >>> fields, parties, findings = read_lines("FILED AS OF DATE:\t20200117\nISSUER:\n<CIK>0000000007\nwhat")
    >>> fields[0].value, parties[0].sections[0].fields[0].label, findings[0].line
    ('20200117', 'CENTRAL INDEX KEY', 4)
    """
    tree = _Tree()
    findings: list[Finding] = []
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), line):
        words = raw.strip()
        if not words:
            continue
        if words[0] in "]<":
            if words[0] == "]" and tree.close_bracket():
                words = words[1:].lstrip()
            if tag := _TAG.match(words):
                _read_tags(words, tag, number, tree)
                continue
        name, colon, value = words.partition(":")
        known = _classify_label(name) if colon else None
        if known is None:
            findings.append(
                HEADER_LINE.finding(f'"{words[:60]}" is neither a label with a value nor a tag', line=number)
            )
        elif known[0] == "field" or (known[0] == "submission" and tree.party is None):
            tree.open.append(Field(known[1], value.lstrip(), number))
        else:
            tree.add(*known, value.lstrip(), number)
    return tuple(tree.fields), tuple(party.freeze() for party in tree.parties if party.role), findings + tree.findings


def _read_tags(words: str, tag: re.Match[str] | None, line: int, tree: "_Tree") -> None:
    """Read a line of tags: one as a rule, all of them in a submission on a single line."""
    while tag is not None:
        following = _TAG.search(words, tag.end())
        value = words[tag.end() : following.start() if following else len(words)]
        if tag[1][0] == "/":
            tree.close(tag[1][1:])
        else:
            tree.add(*_classify_tag(tag[1]), value.strip(), line)
        tag = following


@lru_cache(maxsize=1024)
def _classify_tag(name: str) -> tuple[Kind, str]:
    """Return what a tag opens, and its name as the tree keeps it."""
    tag = name.upper().replace("_", "-")
    if tag in PARTIES:
        return "party", tag
    label = LABEL_OF_TAG.get(tag) or tag.replace("-", " ")
    if label in SECTIONS:
        return "section", label
    return ("submission" if label in SUBMISSION_LABELS else "field"), label


@lru_cache(maxsize=1024)
def _classify_label(name: str) -> tuple[Kind, str] | None:
    """Return what a label opens, and its name as the tree keeps it; None if it cannot be a label."""
    if not _LABEL.fullmatch(name):
        return None
    kind, label = _classify_tag(name.rstrip().replace(" ", "-"))
    return kind, (name.rstrip() if kind == "field" and "-" in name and "_" not in name else label)


@dataclass(slots=True)
class _OpenParty:
    role: str
    line: int
    sections: list[tuple[str, list[Field]]] = field(default_factory=list)

    def freeze(self) -> Party:
        sections = tuple(Section(name, tuple(fields)) for name, fields in self.sections if name or fields)
        return Party(self.role, sections, self.line)


class _Tree:
    """The tree while it grows; `open` is where the next field belongs."""

    __slots__ = ("fields", "findings", "open", "parties", "party")

    def __init__(self) -> None:
        self.fields: list[Field] = []
        self.parties: list[_OpenParty] = []
        self.findings: list[Finding] = []
        self.open = self.fields
        self.party: _OpenParty | None = None

    def add(self, kind: Kind, label: str, value: str, line: int) -> None:
        """Open a party or section, or keep a field where it belongs."""
        if kind == "party" and not value:
            self._open_party(label, line)
        elif kind == "section" and not value:
            self._open_section(label, line)
        else:
            if kind == "submission":
                self.party, self.open = None, self.fields
            self.open.append(Field(label, value, line))

    def close(self, name: str) -> None:
        """Close the party or section of this name; an end tag of anything else ends nothing."""
        kind, label = _classify_tag(name)
        if self.party is None:
            return
        if kind == "party" or label.replace(" ", "-") == self.party.role:
            self.party, self.open = None, self.fields
        elif kind == "section":
            self._open_section("", 0)

    def close_bracket(self) -> bool:
        """Take a line's leading "]" as the end of the value above, which some headers break there."""
        last = self.open[-1] if self.open else None
        if last is None or "[" not in last.value or last.value.endswith("]"):
            return False
        self.open[-1] = Field(last.label, last.value + "]", last.line)
        return True

    def _open_party(self, role: str, line: int) -> None:
        self.party = _OpenParty(role, line)
        self.parties.append(self.party)
        self._open_section("", line)

    def _open_section(self, name: str, line: int) -> None:
        if name in PARTY_DATA:
            self._open_party_above(name, line)
        if self.party is None:
            return
        self.open = []
        self.party.sections.append((name, self.open))

    def _open_party_above(self, name: str, line: int) -> None:
        """Make a party of a name without a value that stands directly above the data of a party."""
        last = self.open[-1] if self.open else None
        role = last.label.replace(" ", "-") if last and not last.value else ""
        if last and _ROLE.fullmatch(role) and last.label not in _NEVER_PARTIES:
            self.open.pop()
            self._open_party(role, last.line)
        elif self.party is None:
            self.findings.append(HEADER_LINE.finding(f"{name} stands under the name of no party", line=line))
            self._open_party("", line)
