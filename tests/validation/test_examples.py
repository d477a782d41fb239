"""Each code that a record can have is seen passing and failing, and nothing else is wrong with either."""

from typing import Any

import pytest

from filingschema import schema_codes
from filingschema.findings import Finding, Profile
from filingschema.validation import codes
from filingschema.validation.authority_codes import AUTHORITY
from filingschema.validation.examples import Example, example
from filingschema.validation.rules import rules

PROFILES: dict[str, Profile] = {rule.code.code: rule.profile for rule in rules()}
IN_RECORDS = sorted([*PROFILES, *schema_codes.SCHEMA, *AUTHORITY])


def of(code: str) -> Example:
    found = example(code)
    assert found is not None, f"{code} has no example"
    return found


def told(findings: list[Finding]) -> set[str]:
    return {finding.code for finding in findings}


@pytest.mark.parametrize("code", IN_RECORDS)
def test_what_passes_has_no_finding(code: str) -> None:
    assert of(code).passing.findings(PROFILES.get(code, "historic")) == []


@pytest.mark.parametrize("code", IN_RECORDS)
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


def holds(whole: Any, part: Any) -> bool:
    if isinstance(part, dict):
        return all(key in whole and holds(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return len(part) <= len(whole) and all(map(holds, whole, part))
    return bool(whole == part)


def test_there_is_no_example_without_a_code() -> None:
    from filingschema.validation import examples

    written = [code for name in examples._FILES for code in examples._load(name)["examples"]]
    assert sorted(written) == IN_RECORDS


def test_what_is_found_before_there_is_a_record_has_no_example() -> None:
    assert {code for code in codes() if example(code) is None} == codes().keys() - set(IN_RECORDS)
    assert example("FS999") is None


def test_each_example_is_its_own() -> None:
    of("FS220").failing.records[0]["issuer"].clear()
    assert of("FS220").failing.records[0]["issuer"]
