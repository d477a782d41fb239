"""Header against report: what differs is told, at the place in the record, and the rest is not."""

from typing import Any

import pytest

from filingschema.form8k.conflicts import find_conflicts
from filingschema.text.company_names import same_registrant

RECORD: dict[str, Any] = {
    "documentType": "8-K",
    "periodOfReport": "2011-05-04",
    "registrants": [
        {
            "name": "The Harrow Lane Company, Inc.",
            "commissionFileNumber": "1-09123",
            "irsEmployerIdentificationNumber": "04-1234567",
        }
    ],
    "items": [{"number": "8.01"}, {"number": "9.01"}],
}
FILER = {"role": "FILER", "name": "HARROW LANE CO INC /DE/", "irsNumber": "041234567", "fileNumber": "001-09123"}
HEADER: dict[str, Any] = {
    "submissionType": "8-K",
    "periodOfReport": "2011-05-04",
    "items": [{"code": "8.01"}, {"code": "9.01"}],
    "parties": [FILER],
}


def test_agreement_says_nothing() -> None:
    assert list(find_conflicts(RECORD, HEADER)) == []
    assert list(find_conflicts(RECORD, {})) == []


@pytest.mark.parametrize(
    ("changed", "code", "pointer"),
    [
        ({"submissionType": "8-K/A"}, "FS310", "/documentType"),
        ({"periodOfReport": "2011-05-03"}, "FS311", "/periodOfReport"),
        ({"items": [{"code": "8.01"}]}, "FS312", "/items"),
        ({"parties": [FILER | {"name": "OTTER CREEK CORP"}]}, "FS313", "/registrants/0/name"),
        ({"parties": [FILER, {"role": "FILER", "name": "OTTER CREEK CORP"}]}, "FS313", "/registrants"),
        ({"parties": [FILER | {"irsNumber": "049999999"}]}, "FS314", "/registrants/0/irsEmployerIdentificationNumber"),
        ({"parties": [FILER | {"fileNumber": "000-09123"}]}, "FS315", "/registrants/0/commissionFileNumber"),
    ],
)
def test_each_conflict_is_told_at_its_place(changed: dict[str, Any], code: str, pointer: str) -> None:
    ((found, place, message),) = find_conflicts(RECORD, HEADER | changed)
    assert (found.code, place) == (code, pointer)
    assert message


def test_what_the_document_lacks_is_a_conflict_too() -> None:
    record = {key: value for key, value in RECORD.items() if key != "periodOfReport"}
    ((_, pointer, message),) = find_conflicts(record, HEADER)
    assert (pointer, message) == ("/periodOfReport", "the header says 2011-05-04, the document nothing")


def test_item_12_often_has_no_words_in_the_header() -> None:
    header = HEADER | {"items": [{"code": "7"}]}
    assert list(find_conflicts(RECORD | {"items": [{"number": "7"}, {"number": "12"}]}, header)) == []
    ((_, _, message),) = find_conflicts(RECORD | {"items": [{"number": "5"}, {"number": "7"}]}, header)
    assert message == "only the document has 5"


def test_a_header_number_of_zeros_says_nothing() -> None:
    assert list(find_conflicts(RECORD, HEADER | {"parties": [FILER | {"irsNumber": "000000000"}]})) == []


def test_words_for_a_number_say_nothing_against_one() -> None:
    registrant = RECORD["registrants"][0] | {"irsEmployerIdentificationNumber": "Applied for"}
    assert list(find_conflicts(RECORD | {"registrants": [registrant]}, HEADER)) == []


def test_a_lost_zero_is_no_conflict() -> None:
    assert list(find_conflicts(RECORD, HEADER | {"parties": [FILER | {"irsNumber": "41234567"}]})) == []


@pytest.mark.parametrize(
    ("printed", "conformed", "same"),
    [
        ("AT&T Widgets Corporation", "AT&T WIDGETS CORP", True),
        ("Moor & Vale, Limited", "MOOR & VALE LTD", True),
        ("MARL PAPER COMPANY (formerly Marl Pulp)", "MARL PAPER CO", True),
        ("Otter Creek Holdings", "OTTER CREEK HOLDINGS INC", True),
        ("Otter Creek Holdings", "HARROW LANE HOLDINGS", False),
        ("", "MARL PAPER CO", False),
    ],
)
def test_same_registrant(printed: str, conformed: str, *, same: bool) -> None:
    assert same_registrant(printed, conformed) is same
