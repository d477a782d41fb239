"""Each code that a record can have is seen passing and failing, and nothing else is wrong with either."""

from typing import Any

import pytest

from filingschema.codes import INPUT
from filingschema.findings import Finding, Profile
from filingschema.form3.source_codes import SOURCE
from filingschema.validation import codes
from filingschema.validation.examples import Example, example
from filingschema.validation.rules import rules

PROFILES: dict[str, Profile] = {rule.code.code: rule.profile for rule in rules()} | dict.fromkeys(SOURCE, "submit")
WITHOUT = {code for code in INPUT if not "FS020" <= code <= "FS043"} | {"FS021", "FS027"}
IN_XML = sorted([*SOURCE, *INPUT.keys() - WITHOUT])
IN_RECORDS = sorted(codes().keys() - {*IN_XML, *WITHOUT})
SHOWN = sorted([*IN_RECORDS, *IN_XML])


def of(code: str) -> Example:
    found = example(code)
    assert found is not None, f"{code} has no example"
    return found


def told(findings: list[Finding]) -> set[str]:
    return {finding.code for finding in findings}


@pytest.mark.parametrize("code", SHOWN)
def test_what_passes_has_no_finding(code: str) -> None:
    assert of(code).passing.findings(PROFILES.get(code, "historic")) == []


@pytest.mark.parametrize("code", SHOWN)
def test_what_fails_has_this_finding_alone(code: str) -> None:
    assert told(of(code).failing.findings(PROFILES.get(code, "historic"))) == {code}


@pytest.mark.parametrize("code", IN_RECORDS)
def test_the_fragments_show_the_difference(code: str) -> None:
    sides = of(code)
    assert sides.passing.fragment != sides.failing.fragment
    for side in (sides.passing, sides.failing):
        assert side.fragment
        whole: Any = list(side.records) if len(side.records) > 1 else side.records[0]
        assert holds(whole, side.fragment)


@pytest.mark.parametrize("code", IN_XML)
def test_the_fragments_of_xml_show_the_difference(code: str) -> None:
    sides = of(code)
    assert sides.passing.source.count(sides.passing.fragment) == 1
    assert sides.failing.source == sides.passing.source.replace(sides.passing.fragment, sides.failing.fragment)
    assert sides.failing.source != sides.passing.source


def holds(whole: Any, part: Any) -> bool:
    if isinstance(part, dict):
        return all(key in whole and holds(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return len(part) <= len(whole) and all(map(holds, whole, part))
    return bool(whole == part)


def test_there_is_no_example_without_a_code() -> None:
    from filingschema.validation import examples

    written = [code for name in examples._FILES for code in examples._load(name)["examples"]]
    assert sorted(written) == SHOWN


def test_what_is_found_in_other_inputs_has_no_example() -> None:
    assert {code for code in codes() if example(code) is None} == WITHOUT
    assert example("FS999") is None


def test_each_example_is_its_own() -> None:
    of("FS220").failing.records[0]["issuer"].clear()
    assert of("FS220").failing.records[0]["issuer"]
