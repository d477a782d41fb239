"""Whatever the bytes are, reading ends, soon, without an exception and without a pile of copies."""

import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filingschema.edgar import Submission, payload, read

MEGABYTE = 1_000_000
HEADER = b"<SEC-DOCUMENT>0001999999-20-000003.txt : 20200117\n<SEC-HEADER>\nSROS:\tNYSE\n</SEC-HEADER>\n"
PIECES = [
    b"<SEC-DOCUMENT>",
    b"<SEC-HEADER>",
    b"</SEC-HEADER>",
    b"<SUBMISSION>",
    b"</SUBMISSION>",
    b"<DOCUMENT>",
    b"</DOCUMENT>",
    b"<TYPE>3",
    b"<SEQUENCE>1",
    b"<TEXT>",
    b"</TEXT>",
    b"<XML>",
    b"</XML>",
    b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----",
    b"-----END PRIVACY-ENHANCED MESSAGE-----",
    b"</SEC-DOCUMENT>",
    b"FILER:",
    b"COMPANY DATA:",
    b"CENTRAL INDEX KEY:\t7",
    b"ITEM INFORMATION:\tOther Events",
    b"]",
    b"[",
    b"- -",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\x1c",
    b"\n",
    b"\r",
    b" ",
    b"words",
]


def read_all(data: bytes) -> Submission:
    submission = read(data)
    for document in submission.documents:
        payload(document)
    if submission.header:
        submission.header.record()
        submission.header.evidence()
    return submission


@given(st.binary(max_size=200))
def test_no_bytes_raise(data):
    read_all(data)
    read_all(HEADER + b"<DOCUMENT>\n" + data)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join))
def test_no_order_of_tags_raises(data):
    read_all(data)


@pytest.mark.parametrize(
    "name",
    ["complete.txt", "tags.nc", "privacy-enhanced.txt", "ownership-1990s.txt", "several-filers.txt"],
)
def test_no_place_to_cut_a_submission_raises(container, name):
    data = container(name)
    for end in range(len(data)):
        read_all(data[:end])
        read_all(data[end:])


def repeat(piece: bytes, size: int = MEGABYTE) -> bytes:
    return piece * (size // len(piece))


HOSTILE = {
    "submissions": repeat(b"<SUBMISSION>\n"),
    "headers in a document": HEADER + b"<DOCUMENT>\n<TEXT>\n" + repeat(b"<SEC-HEADER>\n") + b"</TEXT>\n</DOCUMENT>\n",
    "messages inside lines": HEADER + repeat(b"x-----BEGIN PRIVACY-ENHANCED MESSAGE-----"),
    "documents": repeat(b"<DOCUMENT>\n"),
    "documents on one line": repeat(b"<DOCUMENT>"),
    "documents in a submission on one line": b"<SUBMISSION>" + repeat(b"<DOCUMENT>"),
    "closed documents": HEADER + repeat(b"<DOCUMENT>\nx\n</DOCUMENT>\n"),
    "documents that only end": HEADER + b"<DOCUMENT>\n<TEXT>\n" + repeat(b"</DOCUMENT>\n"),
    "texts that only end": HEADER + b"<DOCUMENT>\n<TEXT>\n" + repeat(b"</TEXT>\n"),
    "ends inside lines": HEADER + b"<DOCUMENT>\n<TEXT>\n" + repeat(b"x</TEXT></DOCUMENT><DOCUMENT>"),
    "texts": HEADER + b"<DOCUMENT>\n" + repeat(b"<TEXT>\n"),
    "types": HEADER + b"<DOCUMENT>\n" + repeat(b"<TYPE>"),
    "types in lines": HEADER + b"<DOCUMENT>\n" + repeat(b"<TYPE>\n"),
    "tags of a header": b"<SEC-HEADER>" + repeat(b"<CIK>"),
    "unknown tags": b"<SEC-HEADER>" + b"".join(b"<A%d>\n" % number for number in range(100_000)),
    "parties": b"<SEC-HEADER>\n" + repeat(b"FILER:\n"),
    "sections": b"<SEC-HEADER>\nFILER:\n" + repeat(b"COMPANY DATA:\n"),
    "brackets": b"<SEC-HEADER>\nSROS: [" + repeat(b"\n]"),
    "former names": b"<SEC-HEADER>\nFILER:\n" + repeat(b"FORMER CONFORMED NAME:\tX\n"),
    "relationships": b"<SEC-HEADER>\nFILER:\n" + repeat(b"RELATIONSHIP:\tX\n"),
    "items": b"<SEC-HEADER>\n" + repeat(b"ITEM INFORMATION:\tOther Events\n"),
    "stray lines": b"<SEC-HEADER>\n" + repeat(b"?\n"),
    "tabs": repeat(b"\t"),
    "tabs in a header": b"<SEC-HEADER>\nSROS:" + repeat(b"\t"),
    "tabs in a document": HEADER + b"<DOCUMENT>\n<TEXT>" + repeat(b"\t"),
    "tabs above a text": HEADER + b"<DOCUMENT>" + repeat(b"\t"),
    "tabs in an XML": HEADER + b"<DOCUMENT>\n<TEXT>\n<XML>" + repeat(b"\t") + b"x" + repeat(b"\t"),
    "hyphens": b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n" + HEADER + b"<DOCUMENT>\n<TEXT>\n" + repeat(b"- -\n"),
    "a message without end": b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n" + repeat(b"a\n"),
    "carriage returns": HEADER + b"<DOCUMENT>\n<TEXT>\n" + repeat(b"\r"),
    "bytes of no encoding": b"<SEC-HEADER>\nSROS:" + repeat(b"\xff"),
    "one long line": b"<SEC-HEADER>" + repeat(b"x", 20 * MEGABYTE),
    "one long line in a document": HEADER + b"<DOCUMENT>\n<TEXT>\n" + repeat(b"x", 20 * MEGABYTE),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_input_and_no_faster(name):
    # Quadratic work on a megabyte would take minutes; what is measured here takes a second at most.
    started = time.perf_counter()
    read_all(HOSTILE[name])
    assert time.perf_counter() - started < 20


def test_a_large_submission_is_copied_once():
    content = b"0123456789 abcdefghijklmnopqrstuvwxyz\n" * 26_000
    document = b"<DOCUMENT>\n<TYPE>EX-99\n<SEQUENCE>%d\n<FILENAME>a.txt\n<TEXT>\n" + content + b"</TEXT>\n</DOCUMENT>\n"
    data = HEADER + b"".join(document % number for number in range(1, 21)) + b"</SEC-DOCUMENT>\n"
    tracemalloc.start()
    try:
        submission = read(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(submission.documents) == 20
    assert submission.findings == ()
    assert peak < 1.2 * len(data)
