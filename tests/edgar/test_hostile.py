"""Whatever the bytes are, reading ends, soon, without an exception and without a pile of copies."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

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


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_raise(data):
    read_all(data)
    read_all(HEADER + b"<DOCUMENT>\n" + data)


@settings(deadline=None)
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


HOSTILE = {
    "submissions": (b"", b"<SUBMISSION>\n", b""),
    "headers in a document": (HEADER + b"<DOCUMENT>\n<TEXT>\n", b"<SEC-HEADER>\n", b"</TEXT>\n</DOCUMENT>\n"),
    "messages inside lines": (HEADER, b"x-----BEGIN PRIVACY-ENHANCED MESSAGE-----", b""),
    "documents": (b"", b"<DOCUMENT>\n", b""),
    "documents on one line": (b"", b"<DOCUMENT>", b""),
    "documents in a submission on one line": (b"<SUBMISSION>", b"<DOCUMENT>", b""),
    "closed documents": (HEADER, b"<DOCUMENT>\nx\n</DOCUMENT>\n", b""),
    "documents that only end": (HEADER + b"<DOCUMENT>\n<TEXT>\n", b"</DOCUMENT>\n", b""),
    "texts that only end": (HEADER + b"<DOCUMENT>\n<TEXT>\n", b"</TEXT>\n", b""),
    "ends inside lines": (HEADER + b"<DOCUMENT>\n<TEXT>\n", b"x</TEXT></DOCUMENT><DOCUMENT>", b""),
    "texts": (HEADER + b"<DOCUMENT>\n", b"<TEXT>\n", b""),
    "types": (HEADER + b"<DOCUMENT>\n", b"<TYPE>", b""),
    "types in lines": (HEADER + b"<DOCUMENT>\n", b"<TYPE>\n", b""),
    "tags of a header": (b"<SEC-HEADER>", b"<CIK>", b""),
    "parties": (b"<SEC-HEADER>\n", b"FILER:\n", b""),
    "sections": (b"<SEC-HEADER>\nFILER:\n", b"COMPANY DATA:\n", b""),
    "brackets": (b"<SEC-HEADER>\nSROS: [", b"\n]", b""),
    "former names": (b"<SEC-HEADER>\nFILER:\n", b"FORMER CONFORMED NAME:\tX\n", b""),
    "relationships": (b"<SEC-HEADER>\nFILER:\n", b"RELATIONSHIP:\tX\n", b""),
    "items": (b"<SEC-HEADER>\n", b"ITEM INFORMATION:\tOther Events\n", b""),
    "stray lines": (b"<SEC-HEADER>\n", b"?\n", b""),
    "tabs": (b"", b"\t", b""),
    "tabs in a header": (b"<SEC-HEADER>\nSROS:", b"\t", b""),
    "tabs in a document": (HEADER + b"<DOCUMENT>\n<TEXT>", b"\t", b""),
    "tabs above a text": (HEADER + b"<DOCUMENT>", b"\t", b""),
    "hyphens": (b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n" + HEADER + b"<DOCUMENT>\n<TEXT>\n", b"- -\n", b""),
    "a message without end": (b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n", b"a\n", b""),
    "carriage returns": (HEADER + b"<DOCUMENT>\n<TEXT>\n", b"\r", b""),
    "bytes of no encoding": (b"<SEC-HEADER>\nSROS:", b"\xff", b""),
}


@pytest.mark.parametrize(("before", "piece", "after"), HOSTILE.values(), ids=HOSTILE)
def test_time_is_linear(before, piece, after):
    assert_linear(read_all, lambda size: before + piece * (size // len(piece)) + after)


def test_many_unknown_tags_take_linear_time():
    assert_linear(read_all, lambda size: b"<SEC-HEADER>" + b"".join(b"<A%d>\n" % n for n in range(size)), 60_000)


@pytest.mark.parametrize(
    "build",
    [
        lambda size: HEADER + b"<DOCUMENT>\n<TEXT>\n<XML>" + b"\t" * size + b"x" + b"\t" * size,
        lambda size: b"<SEC-HEADER>" + b"x" * 20 * size,
        lambda size: HEADER + b"<DOCUMENT>\n<TEXT>\n" + b"x" * 20 * size,
    ],
    ids=["tabs in an XML", "one long line", "one long line in a document"],
)
def test_time_of_one_line_is_linear(build):
    assert_linear(read_all, build, MEGABYTE)


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
