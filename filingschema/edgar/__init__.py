"""EDGAR's containers and headers: bytes in, a `Submission` of documents out."""

from filingschema.edgar.documents import Document, decode, payload
from filingschema.edgar.header import Header
from filingschema.edgar.labels import Field, Party, Section
from filingschema.edgar.submission import Submission, read

__all__ = [
    "Document",
    "Field",
    "Header",
    "Party",
    "Section",
    "Submission",
    "decode",
    "payload",
    "read",
]
