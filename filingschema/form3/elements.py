"""The table that joins ownership XML and the record: every element of Forms 3 and 3/A, in the order EDGAR enforces.

Reading and writing both walk this table, so they cannot disagree. Source: EDGAR Ownership XML Technical Specification,
section 3.5, with the additions of its version 5.5 (2026).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["ALIASES", "CELLS", "DOCUMENT", "NAMES", "Group", "Leaf", "Type", "paths", "walk"]

Type = Literal["text", "cik", "date", "boolean", "textCell", "decimalCell", "dateCell", "ownershipCell", "secret"]

CELLS: Final = frozenset({"textCell", "decimalCell", "dateCell", "ownershipCell"})
"""The types of elements that hold a value and references to footnotes."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """An element that holds a value (or, for a cell, a value and references to footnotes).

    `key` is the property of the record that takes it. A `tag` of "" is the text of the group itself, and "@id" is an
    attribute of it.
    """

    tag: str
    key: str
    type: Type


@dataclass(frozen=True, slots=True)
class Group:
    """An element that holds elements.

    With `key` its contents are an object of that name in the record; with `rows` as well, one item of an array; with
    neither, its contents belong to the object around it.
    """

    tag: str
    key: str
    rows: bool
    members: "tuple[Group | Leaf, ...]"


def _group(tag: str, key: str, *members: Group | Leaf) -> Group:
    return Group(tag, key, rows=False, members=members)


def _rows(tag: str, key: str, *members: Group | Leaf) -> Group:
    return Group(tag, key, rows=True, members=members)


_OWNERSHIP_NATURE: Final = _group(
    "ownershipNature",
    "",
    Leaf("directOrIndirectOwnership", "directOrIndirectOwnership", "ownershipCell"),
    Leaf("natureOfOwnership", "natureOfOwnership", "textCell"),
)

DOCUMENT: Final = _group(
    "ownershipDocument",
    "",
    Leaf("schemaVersion", "edgarSchemaVersion", "text"),
    Leaf("documentType", "documentType", "text"),
    Leaf("periodOfReport", "periodOfReport", "date"),
    Leaf("dateOfOriginalSubmission", "dateOfOriginalSubmission", "date"),
    Leaf("noSecuritiesOwned", "noSecuritiesOwned", "boolean"),
    _group(
        "issuer",
        "issuer",
        Leaf("issuerCik", "cik", "cik"),
        Leaf("issuerName", "name", "text"),
        Leaf("issuerTradingSymbol", "tradingSymbol", "text"),
        Leaf("issuerForeignTradingSymbol", "foreignTradingSymbol", "text"),
    ),
    _rows(
        "reportingOwner",
        "reportingOwners",
        _group(
            "reportingOwnerId",
            "",
            Leaf("rptOwnerCik", "cik", "cik"),
            Leaf("rptOwnerCcc", "", "secret"),
            Leaf("rptOwnerName", "name", "text"),
        ),
        _group(
            "reportingOwnerAddress",
            "address",
            Leaf("rptOwnerNonUSAddressFlag", "nonUsAddressFlag", "boolean"),
            Leaf("rptOwnerStreet1", "street1", "text"),
            Leaf("rptOwnerStreet2", "street2", "text"),
            Leaf("rptOwnerCity", "city", "text"),
            Leaf("rptOwnerNonUSStateTerritory", "nonUsStateTerritory", "text"),
            Leaf("rptOwnerState", "state", "text"),
            Leaf("rptOwnerCountry", "country", "text"),
            Leaf("rptOwnerZipCode", "zipCode", "text"),
            Leaf("rptOwnerStateDescription", "stateDescription", "text"),
        ),
        _group(
            "reportingOwnerRelationship",
            "relationship",
            Leaf("isDirector", "isDirector", "boolean"),
            Leaf("isOfficer", "isOfficer", "boolean"),
            Leaf("isTenPercentOwner", "isTenPercentOwner", "boolean"),
            Leaf("isOther", "isOther", "boolean"),
            Leaf("officerTitle", "officerTitle", "text"),
            Leaf("otherText", "otherText", "text"),
        ),
    ),
    _group(
        "nonDerivativeTable",
        "",
        _rows(
            "nonDerivativeHolding",
            "nonDerivativeHoldings",
            Leaf("securityTitle", "securityTitle", "textCell"),
            _group(
                "postTransactionAmounts",
                "",
                Leaf("sharesOwnedFollowingTransaction", "sharesOwnedFollowingTransaction", "decimalCell"),
                Leaf("valueOwnedFollowingTransaction", "valueOwnedFollowingTransaction", "decimalCell"),
            ),
            _OWNERSHIP_NATURE,
        ),
    ),
    _group(
        "derivativeTable",
        "",
        _rows(
            "derivativeHolding",
            "derivativeHoldings",
            Leaf("securityTitle", "securityTitle", "textCell"),
            Leaf("conversionOrExercisePrice", "conversionOrExercisePrice", "decimalCell"),
            Leaf("exerciseDate", "exerciseDate", "dateCell"),
            Leaf("expirationDate", "expirationDate", "dateCell"),
            _group(
                "underlyingSecurity",
                "underlyingSecurity",
                Leaf("underlyingSecurityTitle", "title", "textCell"),
                Leaf("underlyingSecurityShares", "shares", "decimalCell"),
                Leaf("underlyingSecurityValue", "value", "decimalCell"),
            ),
            _OWNERSHIP_NATURE,
        ),
    ),
    _group(
        "footnotes",
        "",
        _rows("footnote", "footnotes", Leaf("@id", "id", "text"), Leaf("", "text", "text")),
    ),
    Leaf("remarks", "remarks", "text"),
    _rows(
        "ownerSignature",
        "signatures",
        Leaf("signatureName", "text", "text"),
        Leaf("signatureDate", "date", "date"),
    ),
)

# The first layout (X0101, 2003) had the rows of Table I straight under the root, under another name.
ALIASES: Final = {"nonDerivativeSecurity": "nonDerivativeHolding", "derivativeSecurity": "derivativeHolding"}


def walk(group: Group = DOCUMENT) -> Iterator[Group | Leaf]:
    """Yield every member below a group.

    >>> [member.tag for member in walk(DOCUMENT)][:2]
    ['schemaVersion', 'documentType']
    """
    for member in group.members:
        yield member
        if isinstance(member, Group):
            yield from walk(member)


def paths(group: Group = DOCUMENT, path: str = "/ownershipDocument", pointer: str = "") -> Iterator[tuple[str, str]]:
    """Yield every element path with the pointer of the record that takes its value; `*` stands for any row.

    >>> dict(paths())["/ownershipDocument/reportingOwner/reportingOwnerId/rptOwnerCik"]
    '/reportingOwners/*/cik'
    """
    for member in group.members:
        here = f"{path}/{member.tag}" if member.tag else path
        there = f"{pointer}/{member.key}" if member.key else pointer
        if isinstance(member, Leaf):
            yield here, there
        else:
            yield from paths(member, here, f"{there}/*" if member.rows else there)


NAMES: Final = frozenset({"value", "footnoteId", DOCUMENT.tag, *ALIASES, *(member.tag for member in walk())})
"""Every tag of the form."""
