"""One defect, one finding: what a rule says of a record and the reader has said of the source before."""

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from filingschema.codes import UNREAD_LEAF
from filingschema.findings import Finding
from filingschema.form3.values import AS_TEXT

__all__ = ["drop_derived"]

_WORDS: Final = frozenset(code.code for code in AS_TEXT.values())
_NO_VALUE: Final = "FS274"
_ABSENT: Final = " is absent"


def drop_derived(broken: Iterable[Finding], told: Iterable[Finding]) -> list[Finding]:
    """Return what rules say of a record without what follows from that which the reader told of its source.

    Of words in place of a number, a date, D or I the reader tells (FS033, FS035, FS039), and FS274 of the cell that
    holds them; of a value that is none the reader tells (FS030), and a rule that it is absent. A record without its
    source has the findings of the rules alone, all of them.

    >>> told = UNREAD_LEAF.finding('/ownershipDocument/issuer/issuerCik is "?": not a CIK', "/issuer/cik")
    >>> drop_derived([Finding("FS271", "error", "issuerCik is absent", "/issuer")], [told])
    []
    """
    words: set[str] = set()
    unread: set[tuple[str, str]] = set()
    for finding in told:
        if finding.code in _WORDS:
            words.add(finding.pointer)
        elif finding.code == UNREAD_LEAF.code and finding.pointer:
            *around, key = finding.pointer.split("/")
            tag = finding.message.partition(" is ")[0].rpartition("/")[2]
            # A rule points at what should hold the value, or at what should hold that.
            holders = accumulate(around[1:], "{}/{}".format, initial="")
            unread |= {(holder, name) for holder in holders for name in (key, tag)}
    return [
        finding
        for finding in broken
        if not (finding.code == _NO_VALUE and finding.pointer in words)
        and not (_ABSENT in finding.message and (finding.pointer, finding.message.partition(_ABSENT)[0]) in unread)
    ]
