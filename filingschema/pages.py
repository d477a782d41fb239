"""A document as its readers see it: its canonical text, read once for all of them, and the evidence that leads back."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from filingschema.edgar import Document, payload
from filingschema.edgar.documents import decode
from filingschema.edgar.kinds import has_words
from filingschema.findings import Finding
from filingschema.text.canonical import Text
from filingschema.text.quotes import Quote, Told, Tree, leaves
from filingschema.text.reading import is_html, read_text
from filingschema.text.relining import reline

__all__ = ["Page"]


@dataclass(eq=False)
class Page:
    r"""One document and what is read of it, each on first use.

    >>> page = Page(Document("EX-24", 2, "poa.txt", "", b"Power of\nAttorney \x96", 1))
    >>> page.text.text, page.format, [finding.code for finding in page.findings]
    ('Power of\nAttorney \u2013\n', 'text', ['FS012'])
    """

    document: Document

    @cached_property
    def _decoded(self) -> tuple[str, Finding | None]:
        return decode(*payload(self.document))

    @property
    def words(self) -> str:
        """The document decoded, with its markup."""
        return self._decoded[0]

    @cached_property
    def has_words(self) -> bool:
        """Whether the document is HTML or text with words in it."""
        return has_words(self.document)

    @property
    def findings(self) -> list[Finding]:
        """What there was to repair before a word could be read."""
        return [self._decoded[1]] if self._decoded[1] else []

    @property
    def format(self) -> str:
        """The `format` of a record's source: html or text."""
        return "html" if is_html(self.words) else "text"

    @cached_property
    def text(self) -> Text:
        """The canonical text, with lines that were run together broken up and page furniture marked."""
        return reline(read_text(self.words))

    @property
    def source(self) -> dict[str, str]:
        """The members of a record's source that the text gives."""
        sha256 = hashlib.sha256(self.text.text.encode("utf-8", "surrogatepass")).hexdigest()
        return {"format": self.format, "textSha256": sha256}

    def evidence(self, tree: Tree) -> list[dict[str, Any]]:
        """Return the evidence of each value of a tree that was read from this document and its submission."""
        return [self.entry(pointer, leaf) for pointer, leaf in leaves(tree)]

    def entry(self, pointer: str, leaf: Quote | Told) -> dict[str, Any]:
        """Return the evidence of one value."""
        if isinstance(leaf, Told):
            place = {"headerLabel": leaf.label} if leaf.label else {"xpath": leaf.xpath}
            return {"pointer": pointer, "quote": leaf.words, **place}
        sequence = self.document.sequence
        number = {} if sequence is None else {"documentSequence": sequence}
        spans = [{**number, "start": span.start, "end": span.end} for span in leaf.spans]
        return {"pointer": pointer, "quote": leaf.words, "spans": spans}
