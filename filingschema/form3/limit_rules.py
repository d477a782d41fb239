"""The limits of ownership XML: how many rows, notes and signatures, and how long. A printed page knows none of them."""

from collections.abc import Iterator
from typing import Final

from filingschema.findings import Code
from filingschema.form3.elements import LONGEST
from filingschema.form3.holding_rules import cells
from filingschema.form3.rules import is_xml
from filingschema.validation.rules import Broken, Record, rule

__all__: list[str] = []

_SPEC: Final = "EDGAR Ownership XML Technical Specification"
_TABLES: Final = ("nonDerivativeHoldings", "derivativeHoldings")
_MOST_ROWS: Final = 30
_MOST_DIGITS: Final = (12, 4)
_DECIMALS: Final = (
    "/sharesOwnedFollowingTransaction",
    "/valueOwnedFollowingTransaction",
    "/conversionOrExercisePrice",
    "/underlyingSecurity/shares",
    "/underlyingSecurity/value",
)
_LONGEST_FOOTNOTE: Final = LONGEST[""]
_LONGEST_REMARKS: Final = LONGEST["remarks"]
_MOST_SIGNATURES: Final = 10
_LONGEST_SIGNATURE: Final = LONGEST["signatureName"]


def _numbered(record: Record, member: str) -> Iterator[tuple[int, Record]]:
    return enumerate(record.get(member, ()))


@rule(
    Code(
        "FS247",
        "form3-rows",
        "error",
        f"Each table of ownership XML has at most {_MOST_ROWS} rows, and so both together have at most the "
        f"{2 * _MOST_ROWS} that EDGAR allows; it suspends a submission with more. A printed page has as many as it "
        "likes.",
        f"{_SPEC}, sections 3.3 (*) and 3.5, nonDerivativeHolding and derivativeHolding",
    ),
    "form3",
)
def check_rows(record: Record) -> Broken:
    """Yield each table of XML that is too long."""
    for table in _TABLES:
        count = len(record.get(table, ()))
        if count > _MOST_ROWS and is_xml(record):
            yield f"/{table}", f"{count} rows, and at most {_MOST_ROWS} are allowed"


@rule(
    Code(
        "FS248",
        "form3-decimal",
        "error",
        "A number in ownership XML has at most twelve digits before the decimal point and four after it, zeros before "
        "and behind them aside; EDGAR suspends a submission with more.",
        f"{_SPEC}, section 3.2, decimal",
    ),
    "form3",
)
def check_decimals(record: Record) -> Broken:
    """Yield each number of XML with too many digits."""
    for pointer, cell in cells(record) if is_xml(record) else ():
        if not pointer.endswith(_DECIMALS):
            continue
        whole, _, fraction = cell.get("value", "").partition(".")
        if len(whole.lstrip("0")) > _MOST_DIGITS[0] or len(fraction.rstrip("0")) > _MOST_DIGITS[1]:
            yield f"{pointer}/value", f"{cell['value']} has more digits than 999999999999.9999"


@rule(
    Code(
        "FS252",
        "form3-text-limit",
        "error",
        f"Footnotes in ownership XML have at most {_LONGEST_FOOTNOTE} characters, and remarks {_LONGEST_REMARKS}; "
        "EDGAR suspends a submission with more. What is longer goes into an EX-99.",
        f"{_SPEC}, section 3.5, footnotes and remarks",
    ),
    "form3",
)
def check_text_limits(record: Record) -> Broken:
    """Yield each footnote of XML that is too long, and remarks that are."""
    if not is_xml(record):
        return
    texts = [
        (f"/footnotes/{index}/text", note.get("text", ""), _LONGEST_FOOTNOTE)
        for index, note in _numbered(record, "footnotes")
    ]
    for pointer, text, most in (*texts, ("/remarks", record.get("remarks", ""), _LONGEST_REMARKS)):
        if len(text) > most:
            yield pointer, f"{len(text)} characters, and at most {most} are allowed"


@rule(
    Code(
        "FS262",
        "form3-signature-limit",
        "error",
        f"Ownership XML has at most {_MOST_SIGNATURES} signatures of at most {_LONGEST_SIGNATURE} characters; EDGAR "
        "suspends a submission with more.",
        f"{_SPEC}, section 3.5, ownerSignature",
    ),
    "form3",
)
def check_signature_limit(record: Record) -> Broken:
    """Yield signatures in XML that are too many or too long."""
    if not is_xml(record):
        return
    count = len(record.get("signatures", ()))
    if count > _MOST_SIGNATURES:
        yield "/signatures", f"{count} signatures, and at most {_MOST_SIGNATURES} are allowed"
    for index, signature in _numbered(record, "signatures"):
        length = len(signature.get("text", ""))
        if length > _LONGEST_SIGNATURE:
            yield f"/signatures/{index}/text", f"{length} characters, and at most {_LONGEST_SIGNATURE} are allowed"
