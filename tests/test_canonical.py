"""Canonical JSON: the same record is the same text, byte for byte."""

import copy
import json
import math
import random

import pytest

from filingschema import FilingSchemaError, catalog, dumps
from filingschema.canonical import dumps_line

EXAMPLES = [catalog.schema(name)["examples"][0] for name in catalog.RECORD_SCHEMAS.values()]


def shuffled(value, rng):
    if isinstance(value, dict):
        pairs = [(key, shuffled(inner, rng)) for key, inner in value.items()]
        rng.shuffle(pairs)
        return dict(pairs)
    return [shuffled(inner, rng) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize("record", EXAMPLES)
def test_the_order_of_the_keys_is_the_schemas(record):
    expected = dumps(record)
    assert json.loads(expected) == record
    for seed in range(5):
        assert dumps(shuffled(record, random.Random(seed))) == expected  # noqa: S311
    assert list(json.loads(expected)["source"]) == [
        name for name in catalog.schema("form3")["$defs"]["Source"]["properties"] if name in record["source"]
    ]


@pytest.mark.parametrize("record", EXAMPLES)
def test_a_line_has_the_same_order_and_no_space(record):
    line = dumps_line(record)
    assert line == json.dumps(json.loads(dumps(record)), ensure_ascii=False, separators=(",", ":")) + "\n"
    assert line.count("\n") == 1


def test_the_text_has_two_spaces_plain_letters_and_a_final_newline():
    text = dumps({"recordType": "form3", "remarks": "naïve\u2028\n"})
    assert text == '{\n  "recordType": "form3",\n  "remarks": "naïve\u2028\\n"\n}\n'


def test_what_the_schema_does_not_know_comes_last_and_sorted():
    record = {"zz": 1, "aa": {"b": 1, "a": [{"d": 1, "c": 2}]}, "extensions": {"y": 1, "x": {"k": 1, "j": 2}}}
    record |= {"recordType": "form3", "$schema": "x"}
    assert json.dumps(json.loads(dumps(record))) == json.dumps(
        {
            "$schema": "x",
            "recordType": "form3",
            "extensions": {"x": {"j": 2, "k": 1}, "y": 1},
            "aa": {"a": [{"c": 2, "d": 1}], "b": 1},
            "zz": 1,
        }
    )


@pytest.mark.parametrize(
    "record", [{}, {"b": 1, "a": 2}, {"recordType": [], "a": 1}, {"recordType": "form3", "issuer": 1}]
)
def test_an_invalid_record_is_written_all_the_same(record):
    assert json.loads(dumps(record)) == record


def test_a_version_that_is_not_here_is_written_in_the_newest_order():
    record = copy.deepcopy(EXAMPLES[0]) | {"schemaVersion": "1.99"}
    assert list(json.loads(dumps(record))) == list(record)


def test_half_a_surrogate_pair_is_escaped():
    record = {"recordType": "form3", "remarks": "a\ud800b", "\udfff": 1}
    for text in (dumps(record), dumps_line(record)):
        text.encode("utf-8")
        assert json.loads(text) == record


@pytest.mark.parametrize("value", [math.nan, math.inf, {1}, b"x", object()])
def test_what_is_no_json_is_refused(value):
    with pytest.raises(FilingSchemaError, match="not JSON"):
        dumps({"recordType": "form3", "extensions": {"a": value}})


def test_endless_nesting_is_refused():
    record: dict = {"recordType": "form3"}
    record["extensions"] = record
    with pytest.raises(FilingSchemaError, match="not JSON"):
        dumps(record)
