"""The quick way through ownership XML: for documents about which there is nothing to say, which are nearly all.

It follows the same table as the careful walk and gives up at the first thing that is not as the table has it.
"""

from typing import Any, Final

from lxml import etree

from filingschema.form3.elements import Type
from filingschema.form3.ledger import C1, REFERENCE, count_attributes, text_of
from filingschema.form3.plans import DOCUMENT_PLAN, Plan
from filingschema.form3.values import CONVERTERS, Convert, footnote_id

__all__ = ["read_sound"]

_CONVERTERS: Final[dict[Type, Convert | None]] = {**CONVERTERS, "text": None, "textCell": None}


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
        attributes = _read_group(root, DOCUMENT_PLAN, members, texts)
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


def _read_group(element: etree._Element, plan: Plan, target: dict[str, Any], texts: list[str]) -> int:
    """Read the members of a group into `target`, and return the number of attributes that were read."""
    leaves, cells, groups, attributes = plan.leaves, plan.cells, plan.groups, 0
    for child in element:
        tag = child.tag
        if tag in leaves:
            if text := child.text:
                texts.append(text)
                leaf = leaves[tag]
                _put(target, leaf.key, _CONVERTERS[leaf.type], " ".join(text.split()))
        elif tag in cells:
            leaf = cells[tag]
            cell: dict[str, Any] = {}
            attributes += _read_cell(child, _CONVERTERS[leaf.type], cell, texts)
            _put(target, leaf.key, None, cell)
        elif tag in groups:
            attributes += _read_member(child, groups[tag], target, texts)
        else:
            raise _UnsoundError
    return attributes


def _read_member(element: etree._Element, plan: Plan, target: dict[str, Any], texts: list[str]) -> int:
    key = plan.key
    if not key:
        return _read_group(element, plan, target, texts)
    inner: dict[str, Any] = {}
    if plan.text:
        attributes = 1
        inner["id"] = _read_reference(element)
        if text := element.text:
            texts.append(text)
            _put(inner, plan.text.key, None, " ".join(text.split()))
    else:
        attributes = _read_group(element, plan, inner, texts)
    if inner:
        if plan.rows:
            target.setdefault(key, []).append(inner)
        else:
            _put(target, key, None, inner)
    return attributes


def _read_cell(element: etree._Element, convert: Convert | None, cell: dict[str, Any], texts: list[str]) -> int:
    notes = []
    for child in element:
        tag = child.tag
        if tag == "value":
            if text := child.text:
                texts.append(text)
                _put(cell, "value", convert, " ".join(text.split()))
        elif tag == "footnoteId":
            notes.append(_read_reference(child))
        else:
            raise _UnsoundError
    if notes:
        cell["footnoteIds"] = notes
    return len(notes)


def _read_reference(element: etree._Element) -> str:
    note, mended = footnote_id(element.get("id") or "")
    if mended or note is None:
        raise _UnsoundError
    return note


def _put(target: dict[str, Any], key: str, convert: Convert | None, words: Any) -> None:
    """Put words into a place as the value of their type."""
    if not words:
        return
    if convert:
        words, mended = convert(words)
        if words is None or mended:
            raise _UnsoundError
    if key in target:
        raise _UnsoundError
    target[key] = words
