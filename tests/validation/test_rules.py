"""The registry of rules, and the rules for records of every type."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from filingschema import catalog, validate
from filingschema.findings import Code, FilingSchemaError
from filingschema.shapes import leaves, prune, shape
from filingschema.validation import codes
from filingschema.validation.rules import rule, rules

EXAMPLES = {record_type: catalog.schema(name)["examples"][0] for record_type, name in catalog.RECORD_SCHEMAS.items()}


def changed(record_type: str, **changes: Any) -> dict[str, Any]:
    return copy.deepcopy(EXAMPLES[record_type]) | changes


def told(record: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return what the rules for dates and codes say; those for headers and of one type have their own tests."""
    findings = [finding for finding in validate(record) if finding.code < "FS140"]
    return [(finding.code, finding.severity, finding.pointer) for finding in findings]


def nothing(_record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield from ()


@pytest.mark.parametrize(
    ("code", "name"), [("FS130", "new-name"), ("FS101", "new-name"), ("FS999", "calendar-date"), ("FS999", "pattern")]
)
def test_a_code_or_name_is_given_once(code, name):
    rules()
    with pytest.raises(FilingSchemaError, match="is taken by"):
        rule(Code(code, name, "error", "Words.", "source"), "form3")(nothing)


@pytest.mark.parametrize("record_types", [(), ("form4",)])
def test_a_rule_is_for_record_types_that_exist(record_types):
    with pytest.raises(FilingSchemaError, match="FS999 is for record types"):
        rule(Code("FS999", "new-name", "error", "Words.", "source"), *record_types)(nothing)


def test_every_code_has_the_parts_that_explain_shows():
    for key, code in codes().items():
        assert key == code.code
        assert code.explanation.rstrip(")").endswith(".")
        assert code.source
    assert len({code.name for code in codes().values()}) == len(codes())


def test_rules_run_only_on_a_record_that_conforms():
    assert told(changed("form3", periodOfReport="2021-02-30", remarks="")) == [("FS107", "error", "/remarks")]


def test_there_are_two_profiles():
    assert validate(EXAMPLES["form8k"], profile="historic") == []
    with pytest.raises(FilingSchemaError, match="no profile is named 'archive'; there are: historic, submit"):
        validate(EXAMPLES["form8k"], profile="archive")


def test_rules_can_be_left_out():
    record = changed("form3", periodOfReport="2021-02-30")
    assert validate(record, rules=False) == []
    assert told(record) == [("FS130", "error", "/periodOfReport")]


def test_an_example_breaks_no_rule():
    assert [validate(record) for record in EXAMPLES.values()] == [[], [], []]


def test_a_day_that_does_not_exist_is_an_error_wherever_a_date_stands():
    header = {"filingDate": "2007-02-29", "acceptanceDateTime": "2007-11-31T00:00:00", "periodOfReport": "2008-02-29"}
    record = changed("form3", source=EXAMPLES["form3"]["source"] | {"header": header}, periodOfReport="0000-01-01")
    record["derivativeHoldings"][0]["expirationDate"]["value"] = "2017-06-31"
    assert set(told(record)) == {
        ("FS130", "error", "/source/header/filingDate"),
        ("FS130", "error", "/source/header/acceptanceDateTime"),
        ("FS130", "error", "/periodOfReport"),
        ("FS130", "error", "/derivativeHoldings/0/expirationDate/value"),
    }


@pytest.mark.parametrize("name", catalog.RECORD_SCHEMAS.values())
def test_every_date_of_a_schema_is_checked(name):
    text = str(catalog.schema(name))
    dates = prune(shape(name), lambda leaf: leaf.format == "date")
    defined = {leaf.place for _, _, leaf in leaves(_filled(dates), dates)}
    assert len(defined) == text.count("'format': 'date'")


def _filled(of: Any) -> Any:
    if of.items:
        return [_filled(of.items)]
    return {name: _filled(inner) for name, inner in of.properties.items()} if of.properties else "2007-02-28"


@pytest.mark.parametrize(
    ("record_type", "path", "value", "severity"),
    [
        ("form3", "/reportingOwners/0/address/stateCode", "ZZ", "warning"),
        ("form3", "/source/header/parties/0/role", "FRIEND", "warning"),
        ("form3", "/source/header/parties/0/stateOfIncorporation", "Mass.", "info"),
        ("form8k", "/registrants/0/stateOfIncorporationCode", "ZZ", "warning"),
        ("form8k", "/registrants/0/principalExecutiveOffices/stateCode", "ZZ", "warning"),
        ("form8k", "/items/0/number", "1.99", "warning"),
        ("form8k", "/items/0/combinedWith", ["1.99"], "warning"),
        ("form8k", "/source/header/items/0/code", "77", "warning"),
        ("form8k", "/exhibits/0/number", "500.1", "info"),
        ("form8k", "/pressReleases/0/exhibitNumber", "500(a)", "info"),
        ("powerOfAttorney", "/formsCovered/0", "ZZ", "info"),
        ("powerOfAttorney", "/principals/0/capacities/0", "butler", "info"),
    ],
)
def test_a_code_beyond_its_codelist_is_reported(record_type, path, value, severity):
    record = changed(record_type)
    parent: Any = record
    *steps, last = (int(token) if token.isdecimal() else token for token in path.split("/")[1:])
    for step in steps:
        parent = parent[step]
    parent[last] = value
    code = "FS131" if severity == "warning" else "FS132"
    pointer = f"{path}/0" if isinstance(value, list) else path
    assert told(record) == [(code, severity, pointer)]
    today = {finding.severity for finding in validate(record, profile="submit") if finding.code == code}
    assert today == {"error" if severity == "warning" else "info"}  # EDGAR refuses what is not on its list


@pytest.mark.parametrize("number", ["99", "99.1", "10(a)", "4A", "104"])
def test_an_exhibit_is_looked_up_by_its_main_number(number):
    record = changed("form8k")
    record["exhibits"][0]["number"] = number
    assert told(record) == []
