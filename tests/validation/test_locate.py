"""Places in JSON text: the line and column of what a pointer names, and of what is wrong with the text."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filingschema.validation.locate import escape, load, locate

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)
SPACE = st.text(alphabet=" \t\n\r", max_size=3)


class Writer:
    """A reference: writes JSON with any white space, and notes where each value begins by counting characters."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.text = ""
        self.places: dict[str, tuple[int, int]] = {}

    def put(self, piece: str) -> None:
        self.text += self.draw(SPACE) + piece

    def write(self, value: Any, pointer: str = "") -> None:
        self.put("")
        before = self.text.split("\n")
        self.places[pointer] = (len(before), len(before[-1]) + 1)
        if isinstance(value, dict):
            self.text += "{"
            for index, (key, inner) in enumerate(value.items()):
                self.put("," if index else "")
                self.put(json.dumps(key, ensure_ascii=self.draw(st.booleans())))
                self.put(":")
                self.write(inner, f"{pointer}/{escape(key)}")
            self.put("}")
        elif isinstance(value, list):
            self.text += "["
            for index, inner in enumerate(value):
                self.put("," if index else "")
                self.write(inner, f"{pointer}/{index}")
            self.put("]")
        else:
            self.text += json.dumps(value, ensure_ascii=self.draw(st.booleans()))
        self.put("")


@given(st.data())
def test_every_value_is_found_where_it_was_written(data):
    value = data.draw(JSON)
    writer = Writer(data.draw)
    writer.write(value)
    assert load(writer.text) == (value, [])
    assert locate(writer.text, writer.places) == writer.places
    some = data.draw(st.lists(st.sampled_from(sorted(writer.places)), max_size=3))
    assert locate(writer.text, some) == {pointer: writer.places[pointer] for pointer in some}


@given(st.data())
def test_what_is_not_there_has_the_place_of_its_deepest_ancestor(data):
    writer = Writer(data.draw)
    writer.write(data.draw(JSON))
    pointer = data.draw(st.sampled_from(sorted(writer.places)))
    beyond = f"{pointer}/not there/0"
    assert locate(writer.text, [beyond]) == {beyond: writer.places[pointer]}


def test_keys_are_compared_as_what_they_mean():
    text = '{"\\u0061\\/b~": 1,\r\n "é": [2, {"": 3}]}'
    assert locate(text, ["/a~1b~0", "/é/0", "/é/1/", "/é/7"]) == {
        "/a~1b~0": (1, 16),
        "/é/0": (2, 8),
        "/é/1/": (2, 16),
        "/é/7": (2, 7),
    }


def test_a_byte_order_mark_is_no_column():
    assert locate('\ufeff{"a": 1}', ["/a"]) == {"/a": (1, 7)}
    assert load('\ufeff{"a": 1}') == ({"a": 1}, [])


@pytest.mark.parametrize("depth", range(300, 1000, 50))
def test_nesting_that_can_be_read_can_be_located(depth):
    text = f'{{"deep": {"[" * depth}"]["{"]" * depth}, "b": 1}}'
    value, findings = load(text)
    assert findings or value["b"] == 1
    assert locate(text, ["/b"]) == {"/b": (1, 2 * depth + 21)}


# -- What is wrong with a text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", (1, 1)),
        ("{", (1, 2)),
        ('{"a": 1,}', (1, 9)),
        ('{"a": 1}\n{"b": 2}', (2, 1)),
        ('{"a":\r\n  tru}', (2, 3)),
        ('["NaN", "-Infinity \\" 1",\n NaN]', (2, 2)),
        ("[1, -Infinity]", (1, 5)),
        (f"[1,\n -{'9' * 5000}]", (2, 2)),
        ('["\x01"]', (1, 3)),
    ],
)
def test_invalid_json_is_one_finding_with_its_place(text, place):
    value, [finding] = load(text)
    assert value is None
    assert (finding.code, finding.line, finding.column) == ("FS004", *place)


def test_nesting_without_end_is_one_finding():
    for text in ("[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000):
        value, [finding] = load(text)
        assert (value, finding.code) == (None, "FS004")


def test_a_key_that_stands_twice_is_a_finding_at_its_second_place():
    value, findings = load('{"a": {"b": 1,\n "\\u0062": "b"}, "c": [{"a": 1}, "a", {"a": 1}],\n\n "a": ":"}')
    assert value is None
    assert [(finding.code, finding.line, finding.column) for finding in findings] == [("FS005", 2, 2), ("FS005", 4, 2)]


def test_numbers_of_any_size_that_python_reads_are_read():
    assert load(f"[{'9' * 4300}, 1e400, -0, 1.5]")[1] == []


@given(st.text(alphabet='{}[]:,"\\ab 1e-.\nNaInfity', max_size=30))
def test_any_text_has_a_value_or_a_finding(text):
    value, findings = load(text)
    assert value is None or not findings
    assert all(finding.code in {"FS004", "FS005"} for finding in findings)
