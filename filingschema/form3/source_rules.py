"""What only the source of a Form 3 shows: its elements and values as they stand in the XML, beside what EDGAR takes.

The reader of a record is generous: it takes elements in any order, and folds white space. EDGAR is not.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from lxml import etree

from filingschema import codes
from filingschema.findings import Code, Finding
from filingschema.form3.elements import CELLS, DOCUMENT, NAMES, Group, Leaf
from filingschema.form3.ledger import SECRET, Ledger, count_attributes, path_of, say_unknown, text_of
from filingschema.form3.ownership_tree import holds_ownership_xml, parse_tree
from filingschema.form3.ownership_xml import read_tree
from filingschema.form3.source_codes import EMPTY, NO_VALUE, ORDER, REPEATED, STYLE, UNKNOWN, WHITE_SPACE
from filingschema.form3.source_text import check_declaration, find_bare
from filingschema.form3.values import BOOLEANS

__all__ = ["check_source"]

_OTHER_FORMS: Final = frozenset({"4", "4/A", "5", "5/A"})
_DATES: Final = frozenset({"date", "dateCell"})
_FOLDED: Final = frozenset({"boolean", "decimalCell", "unused"})
"""Types whose values may have white space around them: blanks and line breaks that XML knows."""
_EXACT: Final = frozenset({"code", "cik", "ownershipCell"}) | _DATES
_BLANK_CODES: Final = (" ", "  ")
"""What the lists of states and countries have beside codes."""
_XML_SPACE: Final = " \t\r\n"
_OFFSET: Final = re.compile(r"[0-9-]{10}[+-][0-9]{2}:[0-9]{2}")
_TIME_ZONE: Final = re.compile(r"[0-9-]{10}[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)")
_OF_VALUES: Final = frozenset(
    code.code
    for code in (
        codes.UNREAD_LEAF,
        codes.NUMBER_MENDED,
        codes.NUMBER_AS_TEXT,
        codes.DATE_MENDED,
        codes.DATE_AS_TEXT,
        codes.CODE_MENDED,
        codes.CODE_AS_TEXT,
    )
)
"""The findings of the reader about a value; what else there is to say about the same one follows from them."""


class _Plan(NamedTuple):
    """A group of the table: what stands in it, in which order, and what stands there once."""

    order: dict[str, int]
    once: frozenset[str]
    leaves: dict[str, Leaf]
    groups: "dict[str, _Plan]"
    rows: bool


def _plan(group: Group) -> _Plan:
    inside = [member for member in group.members if member.tag and not member.tag.startswith("@")]
    return _Plan(
        {member.tag: index for index, member in enumerate(inside)},
        frozenset(member.tag for member in inside if isinstance(member, Leaf) or not member.rows),
        {member.tag: member for member in group.members if isinstance(member, Leaf)},
        {member.tag: _plan(member) for member in inside if isinstance(member, Group)},
        group.rows,
    )


_DOCUMENT: Final = _plan(DOCUMENT)
_CELL: Final = _Plan({"value": 0, "footnoteId": 1}, frozenset({"value"}), {}, {}, rows=False)


def check_source(content: bytes, line: int = 1) -> list[Finding]:
    """Return what EDGAR would not take of the ownership XML of a Form 3 as it stands, and its record does not show.

    `content` is the ownership document as it is to be filed, `line` the line of the input on which it begins. Of XML
    that cannot be read, or is no Form 3, the reader says so, and this returns nothing. Damaged XML is looked at as the
    reader mended it. It is silent, too, about a value of which the reader tells already, and about the lack of one of
    which a rule tells (FS201, FS240 to FS242, FS260, FS271). Source: EDGAR Ownership XML Technical Specification,
    sections 2 to 5, and its XML Schemas.

    >>> [finding.message for finding in check_source(b"<ownershipDocument><remarks/><footnotes/></ownershipDocument>")]
    ['/ownershipDocument/footnotes stands behind remarks, which comes after it']
    """
    if not holds_ownership_xml(content):
        return []
    tree = parse_tree(content, line)
    if tree.root is None or "".join((tree.root.findtext("documentType") or "").split()) in _OTHER_FORMS:
        return []
    true_line = line if tree.true_lines else None
    survey = _Survey(true_line)
    for finding in read_tree(tree.root, line=true_line, evidence=False).findings:
        survey.told.setdefault((finding.line, finding.message.partition(" ")[0]), set()).add(finding.code)
    survey.check_group(tree.root, _DOCUMENT)
    survey.findings += find_bare(content, line)
    found = [finding for finding in survey.findings if finding.code != STYLE.code or not tree.findings]
    return [*check_declaration(content, line), *sorted(found, key=lambda finding: finding.line or 0)]


@dataclass(slots=True)
class _Survey(Ledger):
    """What there is to say about one document."""

    told: dict[tuple[int | None, str], set[str]] = field(default_factory=dict)
    """The codes of what the reader tells of an element, by its line and path."""
    repeated: set[etree._Element] = field(default_factory=set)

    def tells(self, element: etree._Element, of: Container[str]) -> bool:
        """Say whether the reader tells something of an element."""
        return bool(self.told) and any(
            code in of for code in self.told.get((self.line_of(element), path_of(element)), ())
        )

    def tell(self, code: Code, element: etree._Element, message: str) -> None:
        """Report an element by its path."""
        self.report(code, element, f"{path_of(element)} {message}")

    def check_group(self, element: etree._Element, plan: _Plan) -> None:
        """Check a group and all below it."""
        if "" in plan.leaves:
            self.check_words(element, plan.leaves[""])
            self.check_inside(element)
            return
        self.check_children(element, plan)
        if plan.rows and not _holds_words(element):
            self.tell(EMPTY, element, "holds nothing")
        lacking = _find_lacking(element, plan)
        for child in element:
            tag = child.tag
            if tag in plan.groups:
                self.check_group(child, plan.groups[tag])
            elif tag in plan.leaves and plan.leaves[tag].type in CELLS:
                self.check_cell(child, plan.leaves[tag], is_lacking=tag in lacking)
            elif tag in plan.leaves:
                self.check_words(child, plan.leaves[tag])
                self.check_inside(child)

    def check_cell(self, element: etree._Element, leaf: Leaf, *, is_lacking: bool) -> None:
        """Check an element that holds a value, references to footnotes, or both; a rule may tell that it lacks them."""
        self.check_children(element, _CELL)
        for child in element:
            if child.tag == "value" and not (is_lacking and not text_of(child).strip()):
                self.check_words(child, leaf)
            if child.tag in _CELL.order:
                self.check_inside(child)
        if is_lacking or element in self.repeated:
            return
        if not len(element) and not (element.text or "").strip():
            self.tell(EMPTY, element, "holds nothing")
        elif leaf.type == "textCell" and not leaf.required and element.find("value") is None:
            self.tell(EMPTY, element, "has no value element")

    def check_children(self, element: etree._Element, plan: _Plan) -> None:
        """Check which elements stand in another, how often and in which order."""
        known = [child for child in element if child.tag in plan.order]
        seen: set[str] = set()
        for child in known:
            if child.tag in seen and child.tag in plan.once:
                self.repeated.add(child)
                if not self.tells(child, {codes.REPEATED_ELEMENT.code}):
                    self.tell(REPEATED, child, "stands again")
            seen.add(child.tag)
        if len(known) < len(element):
            self.check_inside(element, plan.order)
        places = [plan.order[child.tag] for child in known]
        if any(first > second for first, second in pairwise(places)):
            self.report_order(known, places)

    def check_inside(self, element: etree._Element, known: Container[str] = ()) -> None:
        """Report the elements inside another that do not belong there, unless the reader has a value to report."""
        is_mended = self.tells(element, {codes.MARKUP.code})
        for child in element:
            if not isinstance(child.tag, str) or child.tag in known or (is_mended and child.tag not in NAMES):
                continue
            if SECRET.search(child.tag) or not (text_of(child).strip() or count_attributes(child)):
                self.tell(UNKNOWN, child, ": ".join(filter(None, ("has no place here", say_unknown(child.tag)))))

    def check_words(self, element: etree._Element, leaf: Leaf) -> None:
        """Check a value as it stands, unless the reader tells of it, or that it stands again."""
        if element in self.repeated or self.tells(element, _OF_VALUES):
            return
        raw, count = text_of(element), len(self.findings)
        self.check_value(element, leaf, raw)
        around = raw[: len(raw) - len(raw.lstrip())], raw[len(raw.rstrip()) :]
        if "\n" in "".join(around) and raw.strip() and len(self.findings) == count:
            self.tell(STYLE, element, "has its value on a line of its own")

    def check_value(self, element: etree._Element, leaf: Leaf, raw: str) -> None:
        """Check a value that is told of nowhere else."""
        words = " ".join(raw.split())
        if not words and leaf.required and leaf.type not in CELLS:
            return
        if not words and (leaf.type in _FOLDED or leaf.type in _DATES or leaf.least):
            self.tell(NO_VALUE, element, "is blank")
        elif leaf.type == "unused" and words not in BOOLEANS:
            self.tell(NO_VALUE, element, "is neither 0, 1, true nor false")
        elif leaf.type in _FOLDED:
            if raw.strip(_XML_SPACE) != words:
                self.tell(NO_VALUE, element, "has white space that XML does not know")
        elif leaf.type == "secret":
            if count_attributes(element):
                self.tell(UNKNOWN, element, "has an attribute, and Form 3 has none there")
            if not leaf.least <= len(raw) <= leaf.most:
                self.tell(WHITE_SPACE, element, f"has {len(raw)} characters, and exactly {leaf.most} are due")
        elif leaf.most and len(raw) > leaf.most >= len(words):
            self.tell(WHITE_SPACE, element, f"has {len(raw)} characters, and at most {leaf.most} are allowed")
        elif (leaf.type in _EXACT and raw != words and raw not in _BLANK_CODES) or (
            leaf.pattern and re.fullmatch(leaf.pattern, words) and not re.fullmatch(leaf.pattern, raw)
        ):
            self.tell(WHITE_SPACE, element, "has white space around its value")
        elif leaf.type in _DATES and _OFFSET.fullmatch(words) and not _TIME_ZONE.fullmatch(words):
            self.tell(NO_VALUE, element, "has an offset that no time zone has")

    def report_order(self, children: Sequence[etree._Element], places: Sequence[int]) -> None:
        """Report as few elements as explain the disorder: those outside the longest run that is in order."""
        kept = _longest_run(places)
        last, inside = -1, iter([*kept, -1])
        following = next(inside)
        for index, child in enumerate(children):
            if index == following:
                last, following = index, next(inside)
            elif last >= 0 and places[last] > places[index]:
                other = children[last].tag
                self.tell(ORDER, child, f"stands behind {other}, which comes after it")
            else:
                other = children[following].tag
                self.tell(ORDER, child, f"stands before {other}, which comes first")


def _find_lacking(group: etree._Element, plan: _Plan) -> set[str]:
    """Return the tags of the cells of a group of which a rule of the record tells that they lack a value."""
    cells = [leaf for leaf in plan.leaves.values() if leaf.type in CELLS]
    if not cells:
        return set()
    held = {child.tag for child in group if child.tag in plan.leaves and _has_value(child, plan.leaves[child.tag])}
    lacking = {leaf.tag for leaf in cells if leaf.tag not in held and (leaf.required or leaf.type == "dateCell")}
    amounts = {leaf.tag for leaf in cells if leaf.type == "decimalCell"}
    if held.isdisjoint(amounts):  # one of them is due
        lacking |= amounts
    if (group.findtext("directOrIndirectOwnership/value") or "").strip() == "I":
        lacking |= {leaf.tag for leaf in cells if leaf.type == "textCell"} - held
    return lacking


def _has_value(cell: etree._Element, leaf: Leaf) -> bool:
    if (leaf.noted and cell.find("footnoteId") is not None) or (cell.text or "").strip():
        return True
    value = cell.find("value")
    return value is not None and bool(text_of(value).strip())


def _holds_words(row: etree._Element) -> bool:
    """Say whether the reader gets anything out of a row; an access code is not read."""
    return any(
        (element.text or "").strip() or element.get("id") for element in row.iter("*") if element.tag != "rptOwnerCcc"
    )


def _longest_run(places: Sequence[int]) -> list[int]:
    """Return the indexes of the longest run of places that never fall; of several runs, that of the earlier elements.

    >>> _longest_run([5, 0, 1, 1, 2]), _longest_run([0, 2, 1])
    ([1, 2, 3, 4], [0, 1])
    """
    highest: list[int] = []  # negative: the highest place that a run of each length up to the end can begin with
    begins: list[int] = []  # its index
    following = [-1] * len(places)
    for index in reversed(range(len(places))):
        length = bisect_right(highest, -places[index])
        following[index] = begins[length - 1] if length else -1
        highest[length : length + 1] = [-places[index]]
        begins[length : length + 1] = [index]
    run = []
    index = begins[-1] if begins else -1
    while index >= 0:
        run.append(index)
        index = following[index]
    return run
