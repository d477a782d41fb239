"""Schema findings: one for each violation, by the code of its keyword, at its place, and never an exception."""

import copy
import math
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filingschema import catalog, validate
from filingschema.findings import Finding
from filingschema.validation.schema import check, find_violations

NAMES = ("form3", "form8k", "power-of-attorney")
EXAMPLES = {name: catalog.schema(name)["examples"][0] for name in NAMES}
STOCK = {name: jsonschema.Draft202012Validator(catalog.schema(name)) for name in NAMES}
GATES = {name: jsonschema_rs.Draft202012Validator(catalog.schema(name)) for name in NAMES}


def form3(**changes: Any) -> dict[str, Any]:
    return copy.deepcopy(EXAMPLES["form3"]) | changes


def without(record: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in names}


def told(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.pointer, finding.message) for finding in findings]


@pytest.mark.parametrize("name", NAMES)
def test_an_example_conforms(name):
    assert check(EXAMPLES[name]) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"issuer": {"cik": "320193"}}, ("FS101", "/issuer/cik", '"320193" does not match ^[0-9]{10}$')),
        ({"source": without(EXAMPLES["form3"]["source"], "format")}, ("FS102", "/source", '"format" is missing')),
        ({"foo": 1}, ("FS103", "/foo", '"foo" is not a property of Form3Record')),
        ({"issuer": {"a/b~": 1}}, ("FS103", "/issuer/a~1b~0", '"a/b~" is not a property of Issuer')),
        (
            {"issuer": {"tradingSymbl": "A"}},
            (
                "FS103",
                "/issuer/tradingSymbl",
                '"tradingSymbl" is not a property of Issuer; did you mean "tradingSymbol"?',
            ),
        ),
        ({"noSecuritiesOwned": "1"}, ("FS104", "/noSecuritiesOwned", '"1" is not a boolean')),
        ({"remarks": None}, ("FS104", "/remarks", "null is not a string")),
        ({"issuer": []}, ("FS104", "/issuer", "an array is not an object")),
        ({"footnotes": {}}, ("FS104", "/footnotes", "an object is not an array")),
        ({"documentType": "4"}, ("FS105", "/documentType", '"4" is none of "3", "3/A"')),
        ({"remarks": ""}, ("FS107", "/remarks", '"" has 0 characters, fewer than 1')),
        (
            {"footnotes": [{"id": "F12345"}]},
            ("FS108", "/footnotes/0/id", '"F12345" has 6 characters, more than 5'),
        ),
        ({"footnotes": []}, ("FS109", "/footnotes", "the array has 0 items, fewer than 1")),
    ],
)
def test_a_violation_is_named_by_its_keyword(changes, expected):
    assert told(check(form3(**changes))) == [expected]


def test_a_number_below_its_minimum_is_named():
    source = EXAMPLES["form3"]["source"] | {"documentSequence": 0}
    assert told(check(form3(source=source))) == [("FS110", "/source/documentSequence", "0 is less than 1")]


def test_a_fixed_value_is_named_when_a_schema_is_asked_for():
    assert told(find_violations(form3(recordType="form8k"), "form3", "1.0")) == [
        ("FS106", "/recordType", '"form8k" is not "form3"')
    ]


def test_each_missing_and_each_unknown_property_is_a_finding_of_its_own():
    record = form3(source={"sha256": "0" * 64}, zz=1, yy=2)
    assert [(code, pointer) for code, pointer, _ in told(check(record))] == [
        ("FS102", "/source"),
        ("FS102", "/source"),
        ("FS103", "/zz"),
        ("FS103", "/yy"),
    ]


def test_a_long_value_is_cut_short():
    [finding] = check(form3(issuer={"cik": "1" * 100}))[:1]
    assert finding.message == f'"{"1" * 59}…" does not match ^[0-9]{{10}}$'


def test_a_line_feed_at_the_end_does_not_slip_through_a_pattern():
    assert [finding.code for finding in check(form3(footnotes=[{"id": "F1\n"}]))] == ["FS101"]


# -- Which schema ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [None, [], "form3", 3, 1.5, True, (), {1}])
def test_what_is_no_object_is_of_the_wrong_type(value):
    assert [(finding.code, finding.pointer) for finding in validate(value)] == [("FS104", "")]


@pytest.mark.parametrize(
    ("record", "pointer"),
    [
        ({}, ""),
        ({"recordType": "form4"}, "/recordType"),
        ({"recordType": None}, "/recordType"),
        ({"recordType": []}, "/recordType"),
        ({"recordType": {}}, "/recordType"),
        ({"recordType": "Form3"}, "/recordType"),
    ],
)
def test_a_record_type_that_is_not_known_is_the_only_finding(record, pointer):
    assert [(finding.code, finding.pointer) for finding in validate(record)] == [("FS120", pointer)]


@pytest.mark.parametrize(
    "version", ["2.0", "0.9", "1", "", "1.0.0", "v1.0", "1.x", "9" * 5000, 1.0, 1, None, [], "1.0\n"]
)
def test_a_version_that_is_not_known_is_the_only_finding(version):
    assert [(finding.code, finding.pointer) for finding in validate(form3(schemaVersion=version, foo=1))] == [
        ("FS121", "/schemaVersion")
    ]


def test_a_missing_version_is_the_only_finding():
    assert [(finding.code, finding.pointer) for finding in validate(without(form3(), "schemaVersion"))] == [
        ("FS121", "")
    ]


def test_a_newer_minor_version_turns_unknown_properties_into_warnings_and_nothing_else():
    found = check(form3(schemaVersion="1.7", newThing=1, remarks=""))
    assert [(finding.code, finding.severity) for finding in found] == [
        ("FS122", "warning"),
        ("FS107", "error"),
        ("FS103", "warning"),
    ]


def test_rules_apply_to_a_record_of_a_newer_minor_version():
    found = validate(form3(schemaVersion="1.7", newThing=1, periodOfReport="2021-02-30"))
    assert [finding.code for finding in found][:3] == ["FS122", "FS103", "FS130"]


# -- No exception ------------------------------------------------------------------------------------------------------


def nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [{"a": value}]
    return value


@pytest.mark.parametrize("depth", [900, 10_000])
def test_deep_nesting_is_no_error_in_extensions_and_one_finding_elsewhere(depth):
    assert validate(form3(extensions={"a": nested(depth)})) == []
    assert [finding.code for finding in validate(form3(remarks=nested(depth)))] == ["FS104"]
    assert [finding.code for finding in validate(form3(zz=nested(depth)))] == ["FS103"]
    assert [finding.code for finding in validate(form3(documentType=nested(depth)))] == ["FS104", "FS105"]


def test_a_record_that_contains_itself_is_judged():
    record = form3()
    record["remarks"] = record
    record["extensions"] = record
    assert [finding.code for finding in validate(record)] == ["FS104"]


HUGE = pytest.param(10**5000, id="huge")
TINY = pytest.param(-(10**5000), id="tiny")


class Odd(str):
    """A string that is not exactly a str."""

    __slots__ = ()


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, HUGE, TINY, b"x", {1}, object(), (), 1j])
def test_a_value_that_is_no_json_is_a_finding(value):
    assert [finding.code for finding in validate(form3(remarks=value))] == ["FS104"]
    assert validate(form3(extensions={"a": value})) == []


@pytest.mark.parametrize("value", [math.nan, math.inf, 1.5, TINY, b"x"])
def test_a_number_out_of_its_range_is_a_finding(value):
    source = EXAMPLES["form3"]["source"] | {"documentSequence": value}
    assert [finding.code for finding in validate(form3(source=source))] in (["FS104"], ["FS110"], ["FS104", "FS110"])


@pytest.mark.parametrize("key", [1, None, 1.5, True, (1, 2), HUGE])
def test_a_key_that_is_no_string_is_an_unknown_property(key):
    assert [finding.code for finding in validate(form3() | {key: 1})] == ["FS103"]


def test_lone_surrogates_are_strings_like_others():
    assert validate(form3(remarks="\ud800")) == []
    assert [finding.code for finding in validate(form3(issuer={"cik": "\ud800" * 10}))] == ["FS101"]
    assert [finding.code for finding in validate(form3() | {"\udc00": 1})] == ["FS103"]


def test_a_string_of_a_derived_class_is_a_string():
    assert validate(form3(remarks=Odd("x"))) == []


# -- One verdict -------------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [path, *(place for key, inner in value.items() for place in places(inner, (*path, key)))]
    if isinstance(value, list):
        return [path, *(place for index, inner in enumerate(value) for place in places(inner, (*path, index)))]
    return [path]


@st.composite
def mutated(draw: st.DrawFn, name: str) -> Any:
    """A record with one to three changes: a value replaced, removed, borrowed from elsewhere, or added."""
    record = copy.deepcopy(EXAMPLES[name])
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(places(record)[1:]))
        parent = record
        for step in path[:-1]:
            parent = parent[step]
        change = draw(st.sampled_from(["replace", "remove", "append", "add"]))
        if change == "remove" and len(places(record)) > len(path) + 2:
            del parent[path[-1]]
        elif change == "append" and isinstance(parent[path[-1]], str):
            parent[path[-1]] += draw(st.text(max_size=3))
        elif change == "add" and isinstance(parent, dict):
            parent[draw(st.text(max_size=6))] = draw(JSON)
        else:
            parent[path[-1]] = draw(JSON)
    return record


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_the_gate_the_library_and_the_findings_give_one_verdict(name, data):
    record = data.draw(mutated(name))
    verdict = GATES[name].is_valid(record)
    assert (find_violations(record, name, "1.0") == []) == verdict
    if not any(isinstance(value, str) and value.endswith("\n") for value in strings(record)):
        stock = list(STOCK[name].iter_errors(record))
        assert (stock == []) == verdict
        assert {"/".join(map(str, error.absolute_path)) for error in stock} == {
            parent_of_unknown(finding) for finding in find_violations(record, name, "1.0")
        }


def strings(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [*value, *(inner for child in value.values() for inner in strings(child))]
    return [inner for child in value for inner in strings(child)] if isinstance(value, list) else [value]


def parent_of_unknown(finding: Finding) -> str:
    """The place that the library names: of an unknown property, the object that has it."""
    tokens = finding.pointer.split("/")[1:]
    if finding.code == "FS103":
        tokens.pop()
    return "/".join(token.replace("~1", "/").replace("~0", "~") for token in tokens)


@given(JSON | st.dictionaries(st.sampled_from(["recordType", "schemaVersion", "source", "x"]), JSON | st.just("form3")))
def test_garbage_is_judged_without_an_exception(value):
    assert all(finding.code.startswith("FS1") for finding in validate(value))
