"""The rules for headers: a record of each kind that passes, and what fails for one reason alone."""

import copy
from typing import Any

import pytest

from filingschema import catalog, validate

EXAMPLES = {record_type: catalog.schema(name)["examples"][0] for record_type, name in catalog.RECORD_SCHEMAS.items()}
ISSUER, OWNER, FILER, SUBJECT = ({"role": role} for role in ("ISSUER", "REPORTING-OWNER", "FILER", "SUBJECT-COMPANY"))


def found(record_type: str, header: dict[str, Any]) -> list[tuple[str, str, str]]:
    record = copy.deepcopy(EXAMPLES[record_type])
    record["source"]["header"] = header
    return [
        (finding.code, finding.severity, finding.pointer)
        for finding in validate(record)
        if finding.code in ("FS140", "FS141")
    ]


@pytest.mark.parametrize("record_type", EXAMPLES)
@pytest.mark.parametrize(
    ("kind", "parties"),
    [
        ("3", [ISSUER, OWNER]),
        ("3/A", [OWNER, OWNER, ISSUER]),
        ("3", [SUBJECT, OWNER]),
        ("8-K", [FILER]),
        ("8-K12B/A", [FILER, FILER]),
        ("S-8", [ISSUER]),
    ],
)
def test_parties_that_belong_to_the_form(record_type: str, kind: str, parties: list[dict[str, str]]) -> None:
    assert found(record_type, {"submissionType": kind, "parties": parties}) == []
    assert found(record_type, {"submissionType": kind}) == []
    assert found(record_type, {"parties": parties}) == []


@pytest.mark.parametrize("record_type", EXAMPLES)
@pytest.mark.parametrize(
    ("kind", "parties"),
    [
        ("3", [OWNER]),
        ("3", [ISSUER, ISSUER, OWNER]),
        ("4", [SUBJECT, ISSUER, OWNER]),
        ("3/A", [ISSUER]),
        ("8-K", [ISSUER]),
        ("8-K15D5", [SUBJECT]),
    ],
)
def test_parties_that_are_missing_or_too_many(record_type: str, kind: str, parties: list[dict[str, str]]) -> None:
    header = {"submissionType": kind, "parties": parties}
    assert found(record_type, header) == [("FS140", "error", "/source/header/parties")]


@pytest.mark.parametrize("record_type", EXAMPLES)
@pytest.mark.parametrize(
    ("accepted", "filed", "kind", "passes"),
    [
        ("2021-03-09T16:00:00", "2021-03-09", "8-K", True),
        ("2021-03-09T16:00:00", "2021-03-10", "8-K", False),
        ("2021-03-09T18:00:00", "2021-03-10", "8-K", True),
        ("2021-03-09T18:00:00", "2021-03-09", "8-K", False),
        ("2021-03-09T18:00:00", "2021-03-09", "3", True),
        ("2021-03-09T22:30:00", "2021-03-09", "3", False),
    ],
)
def test_filing_dates(record_type: str, accepted: str, filed: str, kind: str, passes: bool) -> None:
    header = {"submissionType": kind, "acceptanceDateTime": accepted, "filingDate": filed}
    assert found(record_type, header) == ([] if passes else [("FS141", "info", "/source/header/filingDate")])


@pytest.mark.parametrize("accepted", ["0001-01-01T23:00:00", "9999-12-31T23:00:00", "2021-02-30T10:00:00"])
def test_days_that_cannot_be_counted_are_left_alone(accepted: str) -> None:
    assert found("form3", {"acceptanceDateTime": accepted, "filingDate": accepted[:10]}) == []
