"""Of several submissions in one input the first is read, and nothing of the others."""

import pytest

from filingschema.edgar import Submission, read

NAMES = ["complete.txt", "tags.nc", "privacy-enhanced.txt", "ownership-1990s.txt", "header-only.hdr.sgml"]


def read_before(data: bytes, following: bytes) -> Submission:
    """Read both, and check that what is said of the first part is what is said of it alone, and of the rest nothing."""
    alone, submission = read(data), read(data + following)
    assert submission.documents == alone.documents
    assert submission.header == alone.header
    assert submission.accession_number == alone.accession_number
    said = [finding for finding in submission.findings if finding.code != "FS019"]
    assert said == list(alone.findings)
    (second,) = (finding for finding in submission.findings if finding.code == "FS019")
    assert (second.severity, second.line) == ("error", data.count(b"\n") + 1)
    return submission


@pytest.mark.parametrize("second", NAMES)
@pytest.mark.parametrize("first", NAMES)
def test_a_second_submission_is_not_read(container, first, second):
    read_before(container(first), container(second))
    read_before(container(first), container(second) + container(second))


@pytest.mark.parametrize("name", NAMES)
def test_a_second_submission_may_begin_where_the_first_ends(container, name):
    read_before(container(name).rstrip(), container("complete.txt"))


def test_a_second_submission_on_the_same_single_line_is_not_read(container):
    data = container("tags.nc").replace(b"\n", b"")
    read_before(data, data)


@pytest.mark.parametrize("name", ["complete.txt", "tags.nc"])
def test_a_submission_cut_short_at_any_place_is_not_mixed_with_the_next(container, name):
    data = container(name)
    for end in range(data.index(b"\n"), len(data)):
        read_before(data[:end] + b"\n", container("complete.txt"))


def test_a_submission_without_its_last_tags_is_not_mixed_with_the_next(container):
    whole = container("complete.txt")
    for end in (b"</SEC-DOCUMENT>\n", b"</DOCUMENT>\n</SEC-DOCUMENT>\n", b"</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"):
        read_before(whole.removesuffix(end), whole)


@pytest.mark.parametrize(
    "line",
    [
        b"<SEC-HEADER>0001999999-20-000009.hdr.sgml : 20200117",
        b"<SUBMISSION>",
        b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----",
        b"<SEC-DOCUMENT>0001999999-20-000009.txt : 20200117\n<SEC-HEADER>\n</SEC-HEADER>\n</SEC-DOCUMENT>",
    ],
)
def test_what_a_document_quotes_is_its_content(container, line):
    for words in (b"Know all", b"<ownershipDocument>"):
        data = container("complete.txt").replace(words, line + b"\n" + words)
        submission = read(data)
        assert submission.findings == ()
        assert any(line in document.content for document in submission.documents)


def test_an_opening_inside_a_line_begins_no_submission(container):
    data = container("complete.txt").replace(b"Know all", b"see <SUBMISSION> and <SEC-DOCUMENT> here. Know all")
    assert read(data).findings == ()
