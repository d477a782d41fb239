"""Ownership XML from a record: the table of elements walked the other way, in the order that EDGAR enforces."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from filingschema.findings import FilingSchemaError
from filingschema.form3.elements import CELLS, DOCUMENT, Group, Leaf

__all__ = ["OwnershipXmlError", "to_xml"]


class OwnershipXmlError(FilingSchemaError):
    """A record that cannot be written as ownership XML."""


def to_xml(record: Mapping[str, Any]) -> str:
    """Return ownership XML with the values of a Form 3 record.

    Values that ownership XML has no element for (`jointOrGroupFiling`, what is derived) are not written. Nothing is
    checked: a record that conforms gives the same document that it was read from, white space and empty elements aside.

    Raises:
        OwnershipXmlError: if the record is of another type, or it does not conform to its schema, or a value has a
            character that XML does not have.

    >>> print(to_xml({"recordType": "form3", "documentType": "3", "issuer": {"cik": "0000855654"}}))
    <?xml version="1.0"?>
    <ownershipDocument>
        <documentType>3</documentType>
        <issuer>
            <issuerCik>0000855654</issuerCik>
        </issuer>
    </ownershipDocument>
    <BLANKLINE>
    """
    if not isinstance(record, Mapping) or record.get("recordType") != "form3":
        found = record.get("recordType") if isinstance(record, Mapping) else type(record).__name__
        raise OwnershipXmlError(f"ownership XML is written from a form3 record, and this is {found!r}")
    root = etree.Element(DOCUMENT.tag)
    try:
        _write_members(root, DOCUMENT, record)
    except ValueError as error:
        raise OwnershipXmlError(f"a value has a character that XML does not have: {error}") from error
    except (AttributeError, TypeError) as error:
        raise OwnershipXmlError(f"the record does not conform to its schema: {error}") from error
    etree.indent(root, space="    ")
    return f'<?xml version="1.0"?>\n{etree.tostring(root, encoding="unicode")}\n'


def _write_members(element: etree._Element, group: Group, values: Mapping[str, Any]) -> None:
    for member in group.members:
        if isinstance(member, Leaf):
            _write_leaf(element, member, values)
        elif member.rows:
            for row in values.get(member.key, ()):
                if row:
                    _write_members(etree.SubElement(element, member.tag), member, row)
        elif not member.key or member.key in values:
            child = etree.SubElement(element, member.tag)
            _write_members(child, member, values[member.key] if member.key else values)
            if not len(child):
                element.remove(child)


def _write_leaf(element: etree._Element, leaf: Leaf, values: Mapping[str, Any]) -> None:
    value = values.get(leaf.key) if leaf.key else None
    if leaf.tag == "signatureName" and value is None:
        value = values.get("name")
    if value is None:
        return
    if not leaf.tag:
        element.text = _text(value)
    elif leaf.tag.startswith("@"):
        element.set(leaf.tag[1:], _text(value))
    elif leaf.type in CELLS:
        _write_cell(etree.SubElement(element, leaf.tag), leaf, value)
    else:
        etree.SubElement(element, leaf.tag).text = _text(value)


def _write_cell(element: etree._Element, leaf: Leaf, cell: Mapping[str, Any]) -> None:
    words = cell.get("value", cell.get("text"))
    if words is not None or leaf.type == "textCell":  # EDGAR's schema wants a value in a cell of text, be it empty
        etree.SubElement(element, "value").text = _text(words or "")
    for note in cell.get("footnoteIds", ()):
        etree.SubElement(element, "footnoteId").set("id", note)


def _text(value: str | bool) -> str:
    return str(int(value)) if isinstance(value, bool) else value
