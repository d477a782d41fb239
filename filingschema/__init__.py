"""SEC filings as data with a contract: versioned JSON Schemas, parsers and validators.

`parse` makes records of the bytes of a filing, `validate` says what is wrong with a record, `dumps` writes it, `schema`
is the contract itself, and `to_xml` leads from a Form 3 record back to ownership XML.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from filingschema.canonical import dumps
from filingschema.catalog import schema
from filingschema.findings import FilingSchemaError, Finding
from filingschema.validation import validate

if TYPE_CHECKING:
    from filingschema.parsing import Parsed

__all__ = ["FilingSchemaError", "Finding", "Parsed", "__version__", "dumps", "parse", "schema", "to_xml", "validate"]

__version__ = "1.0.0"

# The parsers bring lxml with them: they are imported by the first call that needs them.


def parse(data: bytes, *, file_name: str = "", evidence: bool = False) -> "Parsed":
    """Return the records that stand in the bytes of a filing, and what there is to say about it.

    The bytes are an EDGAR submission (`.txt`, `.nc`) or one bare document of it. No content raises an exception: what
    is damaged is read as far as it goes and reported, what is none of the three kinds gives no record and an error.

    Args:
        data: the filing, as it was disseminated.
        file_name: its name, which stands in the records of a bare document.
        evidence: whether each record says where in the source each of its values stands.

    Returns:
        `.records`, dicts that conform to their schemas, in the order of the documents; `.findings`, in the order found.

    >>> xml = b"<ownershipDocument><documentType>3</documentType><remarks>none</remarks></ownershipDocument>"
    >>> parse(xml).records[0]["remarks"]
    'none'
    >>> [finding.code for finding in parse(b"").findings]
    ['FS001']
    """
    from filingschema import parsing  # noqa: PLC0415

    return parsing.parse(data, file_name=file_name, evidence=evidence)


def to_xml(record: Mapping[str, Any]) -> str:
    """Return ownership XML with the values of a Form 3 record that conforms to its schema.

    Raises:
        FilingSchemaError: if the record is of another type.

    >>> record = {"recordType": "form3", "documentType": "3", "issuer": {"cik": "0000855654"}}
    >>> "<issuerCik>0000855654</issuerCik>" in to_xml(record)
    True
    """
    from filingschema.form3 import writing  # noqa: PLC0415

    return writing.to_xml(record)


def __getattr__(name: str) -> Any:
    if name == "Parsed":
        from filingschema.parsing import Parsed  # noqa: PLC0415

        return Parsed
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
