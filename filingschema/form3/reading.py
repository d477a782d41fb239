"""An ownership document read whole: its tree, its values, and what follows from them."""

from typing import Final, NamedTuple

from filingschema import codes
from filingschema.findings import Finding, quoted
from filingschema.form3.ownership_tree import holds_ownership_xml, parse_tree
from filingschema.form3.ownership_xml import Body, read_tree
from filingschema.text.names import Names
from filingschema.text.places import state_code
from filingschema.text.signatures import take_apart

__all__ = ["DOCUMENT_TYPES", "OwnershipDocument", "read_ownership_xml"]

DOCUMENT_TYPES: Final = ("3", "3/A")


class OwnershipDocument(NamedTuple):
    """Ownership XML of any form: its document type ("" where unknown) and, of a Form 3, what was read.

    `body` is None where the document is another form or cannot be read at all; `findings` then say why.
    """

    document_type: str
    body: Body | None
    findings: list[Finding]


def read_ownership_xml(
    content: bytes, *, line: int = 1, sgml_type: str = "", evidence: bool = False
) -> OwnershipDocument | None:
    """Read ownership XML; None where `content` is none.

    `line` is the line of the input on which the content begins, `sgml_type` the TYPE that the submission gives to the
    document, which stands in for a document type that the XML itself does not show.

    >>> document = read_ownership_xml(b"<ownershipDocument><documentType>4</documentType></ownershipDocument>")
    >>> document.document_type, document.body
    ('4', None)
    """
    if not holds_ownership_xml(content):
        return None
    tree = parse_tree(content, line)
    findings = tree.findings
    if tree.root is None:
        return OwnershipDocument("", None, findings)
    body = read_tree(tree.root, line=line if tree.true_lines else None, evidence=evidence)
    stated = body.members.get("documentType", "")
    folded = "".join(stated.upper().split()).removeprefix("FORM").lstrip("0")
    document_type = folded if folded in DOCUMENT_TYPES else stated
    if not stated and sgml_type in DOCUMENT_TYPES:
        document_type = sgml_type
        findings.append(
            codes.CODE_MENDED.finding(f"documentType is absent: {sgml_type}, the TYPE of the submission, was taken")
        )
    if document_type not in DOCUMENT_TYPES:
        return OwnershipDocument(document_type, None, findings)
    if stated and document_type != stated:
        message = f"documentType is {quoted(stated)}, read as {quoted(document_type)}"
        findings.append(codes.CODE_MENDED.finding(message, "/documentType"))
    body.members["documentType"] = document_type
    places = {entry["pointer"]: entry["xpath"] for entry in body.evidence}
    _derive_state_codes(body, places)
    _derive_signature_parts(body, places)
    return OwnershipDocument(document_type, body, findings + body.findings)


def _derive_state_codes(body: Body, places: dict[str, str]) -> None:
    for index, owner in enumerate(body.members.get("reportingOwners", ())):
        address = owner.get("address", {})
        code = state_code(address["state"]) if "state" in address else None
        if code:
            address["stateCode"] = code
            _quote(
                body,
                f"/reportingOwners/{index}/address",
                "stateCode",
                address["state"],
                places.get(f"/reportingOwners/{index}/address/state"),
            )


def _derive_signature_parts(body: Body, places: dict[str, str]) -> None:
    owners = Names([owner["name"] for owner in body.members.get("reportingOwners", ()) if "name" in owner])
    for index, signature in enumerate(body.members.get("signatures", ())):
        if "text" not in signature:
            continue
        parts = take_apart(signature["text"], owners)
        for key, value, quote in (
            ("name", parts.name, parts.name),
            ("title", parts.title, parts.title),
            ("capacity", parts.capacity, parts.capacity_words),
            ("onBehalfOf", parts.on_behalf_of, parts.on_behalf_of),
        ):
            if value:
                signature[key] = value
                if places:
                    _quote(body, f"/signatures/{index}", key, quote, places.get(f"/signatures/{index}/text"))


def _quote(body: Body, pointer: str, key: str, quote: str, xpath: str | None) -> None:
    """Add the evidence of a derived value: words at the place of the value that it was derived from."""
    if xpath:
        body.evidence.append({"pointer": f"{pointer}/{key}", "quote": quote, "xpath": xpath})
