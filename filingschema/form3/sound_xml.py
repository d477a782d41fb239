"""The quick way through ownership XML: for documents about which there is nothing to say, which are nearly all.

It follows the same table as the careful walk and gives up at the first thing that is not as the table has it.
"""

from typing import Any, Final, NamedTuple

from lxml import etree

from filingschema.form3.ledger import C1, REFERENCE, count_attributes, text_of
from filingschema.form3.plans import DOCUMENT_PLAN, Plan
from filingschema.form3.values import CONVERTERS, Convert, footnote_id

__all__ = ["read_sound"]

_Values = dict[str, tuple[str, Convert | None]]


class _Plan(NamedTuple):
    """A group of the table: key and converter of its values and cells, and the groups inside it, by tag."""

    values: _Values
    cells: _Values
    groups: "dict[str, tuple[str, bool, _Plan]]"
    text: str
    """Key of the text of the group itself, if that is a value; such a group has an id."""


def _prepare(plan: Plan) -> _Plan:
    return _Plan(
        {tag: (leaf.key, CONVERTERS.get(leaf.type)) for tag, leaf in plan.leaves.items()},
        {tag: (leaf.key, CONVERTERS.get(leaf.type)) for tag, leaf in plan.cells.items()},
        {tag: (below.key, below.rows, _prepare(below)) for tag, below in plan.groups.items()},
        plan.text.key if plan.text else "",
    )


_DOCUMENT: Final = _prepare(DOCUMENT_PLAN)


class _UnsoundError(Exception):
    """Something in the document calls for a word."""


def read_sound(root: etree._Element) -> dict[str, Any] | None:
    """Return the members of the record, or None for a document that calls for the careful walk.

    That all text and all attributes were read is proved at the end: nothing is passed over.

    >>> read_sound(etree.fromstring("<ownershipDocument><remarks>None.</remarks></ownershipDocument>"))
    {'remarks': 'None.'}
    >>> read_sound(etree.fromstring("<ownershipDocument><unknown>5</unknown></ownershipDocument>"))
    """
    members: dict[str, Any] = {}
    texts: list[str] = []
    try:
        attributes = _read_group(root, _DOCUMENT, members, texts)
    except _UnsoundError:
        return None
    everything, read = text_of(root), "".join(texts)
    sound = (
        (everything == read or "".join(everything.split()) == "".join(read.split()))
        and count_attributes(root) == attributes
        and not ("&" in read and REFERENCE.search(read))
        and (read.isascii() or not C1.search(read))
    )
    return members if sound else None


def _read_group(element: etree._Element, plan: _Plan, target: dict[str, Any], texts: list[str]) -> int:
    """Read the members of a group into `target`, and return the number of attributes that were read."""
    values, cells, groups, text_key = plan
    attributes = 0
    if text_key:
        attributes = 1
        target["id"] = _read_reference(element)
        if len(element):
            raise _UnsoundError
        if text := element.text:
            _read_value(text, text_key, None, target, texts)
    for child in element:
        tag = child.tag
        if tag in values:
            if len(child):
                raise _UnsoundError
            if text := child.text:
                key, convert = values[tag]
                _read_value(text, key, convert, target, texts)
        elif tag in cells:
            key, convert = cells[tag]
            cell: dict[str, Any] = {}
            attributes += _read_cell(child, convert, cell, texts)
            if cell:
                _put(target, key, cell)
        elif tag in groups:
            key, rows, below = groups[tag]
            inner: dict[str, Any] = {} if key else target
            attributes += _read_group(child, below, inner, texts)
            if key and inner:
                if rows:
                    target.setdefault(key, []).append(inner)
                else:
                    _put(target, key, inner)
        elif len(child) or child.text or child.attrib:
            raise _UnsoundError
    return attributes


def _read_cell(element: etree._Element, convert: Convert | None, cell: dict[str, Any], texts: list[str]) -> int:
    notes = []
    for child in element:
        tag = child.tag
        if tag == "value":
            if len(child):
                raise _UnsoundError
            if text := child.text:
                _read_value(text, "value", convert, cell, texts)
        elif tag == "footnoteId":
            notes.append(_read_reference(child))
        else:
            raise _UnsoundError
    if notes:
        cell["footnoteIds"] = notes
    return len(notes)


def _read_value(text: str, key: str, convert: Convert | None, target: dict[str, Any], texts: list[str]) -> None:
    texts.append(text)
    words = " ".join(text.split())
    if not words:
        return
    value, mended = convert(words) if convert else (words, None)
    if value is None or mended or key in target:
        raise _UnsoundError
    target[key] = value


def _read_reference(element: etree._Element) -> str:
    note, mended = footnote_id(element.get("id") or "")
    if mended or note is None:
        raise _UnsoundError
    return note


def _put(target: dict[str, Any], key: str, value: Any) -> None:
    if key in target:
        raise _UnsoundError
    target[key] = value
