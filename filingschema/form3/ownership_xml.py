"""Form 3 out of ownership XML: a careful walk along the table of elements, for all that needs a word or evidence."""

import html
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from filingschema import codes
from filingschema.findings import Finding, quoted
from filingschema.form3 import values
from filingschema.form3.elements import ALIASES, NAMES, Leaf, Type
from filingschema.form3.ledger import C1, REFERENCE, Ledger, count_attributes, path_of, text_of
from filingschema.form3.plans import DOCUMENT_PLAN, Plan
from filingschema.form3.sound_xml import read_sound

__all__ = ["Body", "read_tree"]

_INLINE: Final = frozenset({"a", "b", "i", "u", "em", "strong", "font", "span", "sub", "sup", "small", "tt"})


@dataclass(slots=True)
class Body:
    """What was read out of one ownership document: the members of the record, and what there is to say about them."""

    members: dict[str, Any]
    findings: list[Finding]
    evidence: list[dict[str, Any]]


def read_tree(root: etree._Element, *, line: int | None, evidence: bool) -> Body:
    """Read an ownership document.

    `line` is the line of the input on which the XML begins, or None where the lines of `root` are not those of the
    input. With `evidence`, every value is given the XPath at which it stands.
    """
    if not evidence and (members := read_sound(root)) is not None:
        return Body(members, [], [])
    walk = _Walk(line, [] if evidence else None)
    walk.read_group(root, DOCUMENT_PLAN, walk.members, "", "/ownershipDocument")
    walk.report_rest(root)
    walk.findings.sort(key=lambda finding: finding.line or 0)
    return Body(walk.members, walk.findings, walk.evidence or [])


class _Steps:
    """XPath steps from one element to its children: rows are numbered, and so is whatever stands more than once."""

    def __init__(self, element: etree._Element, path: str, rows: Iterable[str]) -> None:
        self.path = path
        self.counts: Counter[str] = Counter()
        self.numbered = {*rows, *(tag for tag, count in Counter(child.tag for child in element).items() if count > 1)}

    def take(self, tag: str) -> str:
        """Return the path to the next child with a tag."""
        self.counts[tag] += 1
        return f"{self.path}/{tag}[{self.counts[tag]}]" if tag in self.numbered else f"{self.path}/{tag}"


@dataclass(slots=True)
class _Walk(Ledger):
    members: dict[str, Any] = field(default_factory=dict)
    open_rows: dict[str, tuple[dict[str, Any], set[str]]] = field(default_factory=dict)

    def read_group(self, element: etree._Element, plan: Plan, target: dict[str, Any], pointer: str, path: str) -> None:
        """Read the members of a group into `target`, which stands at `pointer`."""
        for leaf in plan.attributes:
            self.read_footnote_id(element, leaf, target, pointer, path)
        if plan.text:
            self.read_leaf(element, plan.text, target, pointer, path)
        leaves, cells, groups = plan.leaves, plan.cells, plan.groups
        steps = self.trace_steps(element, path, (tag for tag, below in groups.items() if below.rows))
        for child in element:
            tag = child.tag
            where = steps.take(tag) if steps else ""
            if tag in leaves:
                self.read_leaf(child, leaves[tag], target, pointer, where)
            elif tag in cells:
                self.read_cell(child, cells[tag], target, pointer, where)
            elif tag in groups:
                below = groups[tag]
                read = self.read_member if below.key else self.read_group
                read(child, below, target, pointer, where)
            elif not plan.text:
                self.read_stray(child, plan, target, pointer, where)

    def read_member(self, child: etree._Element, plan: Plan, target: dict[str, Any], pointer: str, path: str) -> None:
        """Read a group into the object or the new row that the table gives it."""
        key = plan.key
        if plan.rows:
            rows = target.get(key, [])
            row: dict[str, Any] = {}
            self.read_group(child, plan, row, f"{pointer}/{key}/{len(rows)}", path)
            if row:
                rows.append(row)
                target[key] = rows
        else:
            inner = target.get(key, {})
            if inner:
                self.report(codes.REPEATED_ELEMENT, child, f"{path_of(child)} stands again", f"{pointer}/{key}")
            self.read_group(child, plan, inner, f"{pointer}/{key}", path)
            if inner:
                target[key] = inner

    def read_stray(self, child: etree._Element, plan: Plan, target: dict[str, Any], pointer: str, path: str) -> None:
        """Read an element that does not belong here where it does belong, or report what is in it."""
        if isinstance(child, etree._ProcessingInstruction):
            self.report(codes.XML_INSTRUCTION, child, "a processing instruction was passed over", pointer)
            return
        tag = ALIASES.get(child.tag, child.tag)
        way = plan.wanderers.get(tag, () if tag != child.tag and tag in plan.groups else None)
        if way is None or not (text_of(child).strip() or count_attributes(child)):
            return  # what is in it is reported with the rest
        self.report(codes.CONTAINER_MENDED, child, f"{path_of(child)} stands outside its container", pointer)
        holders: list[tuple[dict[str, Any], str, dict[str, Any], bool]] = []
        for step in way:
            plan = plan.groups[step]
            key = plan.key
            if plan.rows:
                row, index = self.open_row(target, key, tag)
                holders.append((target, key, row, True))
                target, pointer = row, f"{pointer}/{key}/{index}"
            elif key:
                holders.append((target, key, target.get(key, {}), False))
                target, pointer = holders[-1][2], f"{pointer}/{key}"
        if tag in plan.leaves:
            self.read_leaf(child, plan.leaves[tag], target, pointer, path)
        elif tag in plan.cells:
            self.read_cell(child, plan.cells[tag], target, pointer, path)
        else:
            read = self.read_member if plan.groups[tag].key else self.read_group
            read(child, plan.groups[tag], target, pointer, path)
        for around, key, inner, is_row in reversed(holders):
            if inner and not is_row:
                around[key] = inner
            elif inner and not any(row is inner for row in around.get(key, ())[-1:]):
                around.setdefault(key, []).append(inner)

    def open_row(self, target: dict[str, Any], key: str, tag: str) -> tuple[dict[str, Any], int]:
        """Return the row that an element without its row belongs to: the last such one, until a tag comes again."""
        rows = target.get(key, [])
        row, tags = self.open_rows.get(key, ({}, {tag}))
        if tag in tags or (row and row is not rows[-1]):
            row, tags = self.open_rows[key] = {}, set()
        tags.add(tag)
        return row, len(rows) - 1 if row else len(rows)

    def trace_steps(self, element: etree._Element, path: str, rows: Iterable[str]) -> _Steps | None:
        """Return the XPath steps below an element, where there is evidence to give."""
        return _Steps(element, path, rows) if self.evidence is not None else None

    # -- Leaves --------------------------------------------------------------------------------------------------------
    def read_text(self, element: etree._Element, pointer: str) -> str:
        """Return the text of an element, mended where markup or single characters show damage."""
        text = self.read_through_markup(element, pointer) if len(element) else element.text or ""
        self.read.add(element)
        if C1.search(text):
            self.report(codes.XML_CHARACTER, element, f"{path_of(element)} has characters of Windows-1252", pointer)
            text = C1.sub(lambda found: found[0].encode("latin-1").decode("windows-1252", "replace"), text)
        if any(found[0] != html.unescape(found[0]) for found in REFERENCE.finditer(text)):
            self.report(codes.DOUBLE_ESCAPED, element, f"{path_of(element)} was escaped twice", pointer)
        return text

    def read_through_markup(self, element: etree._Element, pointer: str) -> str:
        """Return the text of an element that holds markup; elements of the form inside it are left to the rest."""
        inside = [child for child in element if isinstance(child.tag, str) and child.tag not in NAMES]
        parts = [element.text or ""]
        for child in element:
            if isinstance(child, etree._ProcessingInstruction):
                self.report(codes.XML_INSTRUCTION, child, "a processing instruction was passed over", pointer)
            elif child in inside:
                self.read.update(child.iter())
                parts += [text_of(child)] if child.tag in _INLINE else ["\n", text_of(child), "\n"]
            parts.append(child.tail or "")
        names = ", ".join(f"<{child.tag}>" for child in inside)
        if names:
            self.report(codes.MARKUP, element, f"{path_of(element)} holds {names}", pointer)
        return "".join(parts)

    def read_leaf(self, element: etree._Element, leaf: Leaf, target: dict[str, Any], pointer: str, path: str) -> None:
        """Read an element that holds a value."""
        pointer = f"{pointer}/{leaf.key}"
        words = " ".join(self.read_text(element, pointer).split())
        if not words:
            return
        value, mended = values.convert(leaf.type, words)
        if value is None:
            self.report_untyped(leaf, words, element, pointer)
            return
        if mended:
            self.report_mended(mended, words, value, element, pointer)
        if leaf.key not in target:
            target[leaf.key] = value
            self.trace(pointer, words, path)
        elif target[leaf.key] != value:
            message = f"{path_of(element)} stands again, as {quoted(words)}"
            self.report(codes.REPEATED_ELEMENT, element, message, pointer)

    def report_untyped(self, leaf: Leaf, words: str, element: etree._Element, pointer: str) -> None:
        """Report a value that is not of its type, that must not be shown, or that has no place in the record."""
        around = pointer.rpartition("/")[0]
        if leaf.type == "secret":
            self.report(codes.ACCESS_CODE, element, f"{path_of(element)} discloses an access code", around)
        elif leaf.type == "unused":
            message = f"{path_of(element)} is {quoted(words)}, a value that EDGAR discards"
            self.report(codes.DISCARDED, element, message, around)
        else:
            message = f"{path_of(element)} is {quoted(words)}: not {values.EXPECTED[leaf.type]}"
            self.report(codes.UNREAD_LEAF, element, message, pointer)

    def read_cell(self, element: etree._Element, leaf: Leaf, target: dict[str, Any], pointer: str, path: str) -> None:
        """Read an element that holds a value, references to footnotes, or both."""
        pointer = f"{pointer}/{leaf.key}"
        cell: dict[str, Any] = {}
        notes: list[str] = []
        steps = self.trace_steps(element, path, ("footnoteId",))
        for child in element:
            where = steps.take(child.tag) if steps else ""
            if child.tag == "value":
                if words := " ".join(self.read_text(child, pointer).split()):
                    self.fill_cell(cell, leaf.type, words, child, pointer, where)
                inner_steps = self.trace_steps(child, where, ("footnoteId",))
                for inner in child:
                    place = inner_steps.take(inner.tag) if inner_steps else ""
                    if inner.tag == "footnoteId":
                        self.report(codes.CONTAINER_MENDED, inner, f"{path_of(inner)} stands inside a value", pointer)
                        self.read_reference(inner, notes, pointer, place)
            elif child.tag == "footnoteId":
                self.read_reference(child, notes, pointer, where)
        if stray := " ".join((element.text or "").split()):
            self.read.add(element)
            if cell.keys().isdisjoint({"value", "text"}):
                message = f"{path_of(element)} has its value outside a value element"
                self.report(codes.CONTAINER_MENDED, element, message, pointer)
            self.fill_cell(cell, leaf.type, stray, element, pointer, path)
        if notes:
            cell["footnoteIds"] = notes
        if cell:
            if leaf.key not in target:
                target[leaf.key] = cell
            elif target[leaf.key] != cell:
                words = json.dumps(cell, ensure_ascii=False)
                self.report(codes.REPEATED_ELEMENT, element, f"{path_of(element)} stands again, as {words}", pointer)

    def fill_cell(
        self, cell: dict[str, Any], type_: Type, words: str, element: etree._Element, pointer: str, path: str
    ) -> None:
        """Put words into a cell as its value or, where they are not of its type, as its text."""
        if "value" in cell or "text" in cell:
            self.report(
                codes.REPEATED_ELEMENT, element, f"{path_of(element)} stands again, as {quoted(words)}", pointer
            )
            return
        value, mended = values.convert(type_, words)
        key = "text" if value is None else "value"
        cell[key] = words if value is None else value
        if value is None:
            self.report(
                values.AS_TEXT[type_],
                element,
                f"{path_of(element)} is {quoted(words)}: not {values.EXPECTED[type_]}",
                f"{pointer}/text",
            )
        elif mended:
            self.report_mended(mended, words, value, element, f"{pointer}/value")
        self.trace(f"{pointer}/{key}", words, path)

    def read_reference(self, element: etree._Element, notes: list[str], pointer: str, path: str) -> None:
        """Read a reference to a footnote."""
        if note := self.read_id(element, pointer):
            notes.append(note)
            self.trace(f"{pointer}/footnoteIds/{len(notes) - 1}", element.get("id"), f"{path}/@id")

    def read_footnote_id(
        self, element: etree._Element, leaf: Leaf, target: dict[str, Any], pointer: str, path: str
    ) -> None:
        """Read the id of a footnote."""
        if note := self.read_id(element, pointer):
            target[leaf.key] = note
            self.trace(f"{pointer}/{leaf.key}", element.get("id"), f"{path}/@id")

    def read_id(self, element: etree._Element, pointer: str) -> str | None:
        """Return the footnote id that an element carries."""
        words = element.get("id")
        if words is None:
            self.report(codes.XML_ATTRIBUTE, element, f"{path_of(element)} has no id", pointer)
            return None
        self.identified.add(element)
        note, mended = values.footnote_id(words)
        if note is None:
            self.report(
                codes.UNREAD_LEAF,
                element,
                f"{path_of(element)}/@id is {quoted(words)}: not the id of a footnote",
                pointer,
            )
        elif mended:
            self.report(mended, element, f"{path_of(element)}/@id is {quoted(words)}, read as {note}", pointer)
        return note
