"""The table that joins ownership XML and the record: every element of Forms 3 and 3/A, in the order EDGAR enforces.

Reading, writing and the rules about what EDGAR takes all walk this table, so they cannot disagree. Source: EDGAR
Ownership XML Technical Specification, section 3.5, with the additions of its version 5.5 (2026). Where its text and its
XML Schema disagree the wider one stands here: 40 characters for rptOwnerNonUSStateTerritory, 30 in the text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

__all__ = [
    "ALIASES",
    "CELLS",
    "DOCUMENT",
    "LONGEST",
    "NAMES",
    "NAMES_OF_OTHER_FORMS",
    "Group",
    "Leaf",
    "Type",
    "leaves",
    "paths",
    "walk",
]

Type = Literal[
    "text", "code", "cik", "date", "boolean", "textCell", "decimalCell", "dateCell", "ownershipCell", "secret", "unused"
]
"""The types of values; `secret` is an access code, `unused` a boolean that Form 3 may have and nobody reads."""

CELLS: Final = frozenset({"textCell", "decimalCell", "dateCell", "ownershipCell"})
"""The types of elements that hold a value and references to footnotes."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """An element that holds a value (or, for a cell, a value and references to footnotes).

    `key` is the property of the record that takes it. A `tag` of "" is the text of the group itself, and "@id" is an
    attribute of it. The rest is what EDGAR asks of the element.
    """

    tag: str
    key: str
    type: Type
    most: int = 0
    """How many characters it may have; 0 where that is not limited."""
    least: int = 0
    """How many characters it has at least, where that is more than one."""
    required: bool = False
    """Whether it must stand, with a value, wherever the element around it stands."""
    noted: bool = False
    """Whether a footnote can stand for the value of a cell: condition cm(8)."""
    edgars_own: bool = False
    """Whether EDGAR fills it in: a value that the filer gives is discarded, with a warning."""
    pattern: str = ""
    """The regular expression for its value, if there is one."""


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
    Leaf("directOrIndirectOwnership", "directOrIndirectOwnership", "ownershipCell", required=True),
    Leaf("natureOfOwnership", "natureOfOwnership", "textCell", most=100),
)

DOCUMENT: Final = _group(
    "ownershipDocument",
    "",
    Leaf("schemaVersion", "edgarSchemaVersion", "code", most=5, least=5, edgars_own=True),
    Leaf("documentType", "documentType", "code", required=True),
    Leaf("periodOfReport", "periodOfReport", "date", required=True),
    Leaf("dateOfOriginalSubmission", "dateOfOriginalSubmission", "date"),
    Leaf("noSecuritiesOwned", "noSecuritiesOwned", "boolean", edgars_own=True),
    _group(
        "issuer",
        "issuer",
        Leaf("issuerCik", "cik", "cik", required=True),
        Leaf("issuerName", "name", "text", most=150, edgars_own=True),
        Leaf("issuerTradingSymbol", "tradingSymbol", "text", most=10, required=True),
        Leaf("issuerForeignTradingSymbol", "foreignTradingSymbol", "text", most=14),
    ),
    _rows(
        "reportingOwner",
        "reportingOwners",
        _group(
            "reportingOwnerId",
            "",
            Leaf("rptOwnerCik", "cik", "cik", required=True),
            Leaf("rptOwnerCcc", "", "secret", most=8, least=8),
            Leaf("rptOwnerName", "name", "text", most=150, edgars_own=True),
        ),
        _group(
            "reportingOwnerAddress",
            "address",
            Leaf("rptOwnerNonUSAddressFlag", "nonUsAddressFlag", "boolean"),
            Leaf("rptOwnerStreet1", "street1", "text", most=40),
            Leaf("rptOwnerStreet2", "street2", "text", most=40),
            Leaf("rptOwnerCity", "city", "text", most=30),
            Leaf("rptOwnerNonUSStateTerritory", "nonUsStateTerritory", "text", most=40),
            Leaf("rptOwnerState", "state", "code"),
            Leaf("rptOwnerCountry", "country", "code"),
            Leaf("rptOwnerZipCode", "zipCode", "text", most=10, pattern="[0-9A-Za-z #-]*"),
            Leaf("rptOwnerStateDescription", "stateDescription", "text", most=50, edgars_own=True),
            Leaf("rptOwnerGoodAddress", "", "unused", edgars_own=True),
        ),
        _group(
            "reportingOwnerRelationship",
            "relationship",
            Leaf("isDirector", "isDirector", "boolean"),
            Leaf("isOfficer", "isOfficer", "boolean"),
            Leaf("isTenPercentOwner", "isTenPercentOwner", "boolean"),
            Leaf("isOther", "isOther", "boolean"),
            Leaf("officerTitle", "officerTitle", "text", most=30),
            Leaf("otherText", "otherText", "text", most=30),
        ),
    ),
    Leaf("aff10b5One", "", "unused"),
    _group(
        "nonDerivativeTable",
        "",
        _rows(
            "nonDerivativeHolding",
            "nonDerivativeHoldings",
            Leaf("securityTitle", "securityTitle", "textCell", most=60, required=True),
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
            Leaf("securityTitle", "securityTitle", "textCell", most=60, required=True),
            Leaf("conversionOrExercisePrice", "conversionOrExercisePrice", "decimalCell", noted=True),
            Leaf("exerciseDate", "exerciseDate", "dateCell", noted=True),
            Leaf("expirationDate", "expirationDate", "dateCell", noted=True),
            _group(
                "underlyingSecurity",
                "underlyingSecurity",
                Leaf("underlyingSecurityTitle", "title", "textCell", most=60, required=True),
                Leaf("underlyingSecurityShares", "shares", "decimalCell", noted=True),
                Leaf("underlyingSecurityValue", "value", "decimalCell", noted=True),
            ),
            _OWNERSHIP_NATURE,
        ),
    ),
    _group(
        "footnotes",
        "",
        _rows("footnote", "footnotes", Leaf("@id", "id", "text"), Leaf("", "text", "text", most=1000)),
    ),
    Leaf("remarks", "remarks", "text", most=2000),
    _rows(
        "ownerSignature",
        "signatures",
        Leaf("signatureName", "text", "text", most=255, required=True),
        Leaf("signatureDate", "date", "date", required=True),
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


def leaves(values: Mapping[str, Any], group: Group = DOCUMENT, pointer: str = "") -> Iterator[tuple[Leaf, str, Any]]:
    """Yield every leaf of the rows and objects that a record has: leaf, pointer of what holds it, and value or None.

    >>> [(leaf.tag, pointer) for leaf, pointer, value in leaves({"signatures": [{"date": "2021-03-01"}]}) if value]
    [('signatureDate', '/signatures/0')]
    """
    for member in group.members:
        if isinstance(member, Leaf):
            yield member, pointer, values.get(member.key)
        elif member.rows:
            for index, row in enumerate(values.get(member.key, ())):
                yield from leaves(row, member, f"{pointer}/{member.key}/{index}")
        elif member.key and member.key in values:
            yield from leaves(values[member.key], member, f"{pointer}/{member.key}")
        else:
            yield from leaves({} if member.key else values, member, pointer)


LONGEST: Final = {leaf.tag: leaf.most for leaf in walk() if isinstance(leaf, Leaf) and leaf.most}
"""How many characters an element may have, by its tag; "" is the text of a footnote."""

NAMES: Final = frozenset({"value", "footnoteId", DOCUMENT.tag, *ALIASES, *(member.tag for member in walk())})
"""Every tag of the form."""

NAMES_OF_OTHER_FORMS: Final = frozenset(
    "notSubjectToSection16 form3HoldingsReported form4TransactionsReported nonDerivativeTransaction "
    "derivativeTransaction transactionDate deemedExecutionDate transactionCoding transactionFormType transactionCode "
    "equitySwapInvolved transactionTimeliness transactionAmounts transactionShares transactionTotalValue "
    "transactionPricePerShare transactionAcquiredDisposedCode transactionValue".split()
)
"""Every tag that Forms 4 and 5 have and this one has not."""
