"""For each code that a record can have: records that pass, and others that fail for this reason alone."""

import copy
import functools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from filingschema.canonical import dumps
from filingschema.findings import Finding, Profile
from filingschema.form3.source_rules import check_source
from filingschema.form3.writing import to_xml
from filingschema.parsing import parse
from filingschema.validation import judge, validate
from filingschema.validation.authority import chains
from filingschema.validation.schema import find_violations

__all__ = ["Example", "Sample", "example"]

_FILES: Final = ("form3", "form3-submit", "form3-source", "form8k", "power-of-attorney", "authority")
_ANY: Final = "*"
_END: Final = "-"

# A file holds a sound record, or the names of the files from which it is taken, and by code
#   both, passing, failing   changes to it by JSON Pointer: a value is set, null takes away, "-" is the end of an array,
#                            {"repeat": "x", "times": 2} is "xx", of a value that is no string an array;
#   shown                    pointers of what the example is about, "*" for each item; else the places of its changes;
#   schema                   which schema judges, where the record does not choose it.
# `record` and `both` may stand in the file, for all of its examples, and in one of them. Where a file has `source`
# instead, the name of another file, its examples are about ownership XML: what is written of the record of that file,
# with `failing` in place of `passing`, both by lines.


@dataclass(frozen=True, slots=True)
class Sample:
    """Records that are judged together, most often one; `fragment` is the part of them that the example is about.

    `schema` is the name of the schema that is asked for, or "" where the records choose it; `source` the XML that the
    example is about, if it is about any, of which the fragment is a part as well.
    """

    records: tuple[dict[str, Any], ...]
    fragment: Any
    schema: str = ""
    source: str = ""

    def findings(self, profile: Profile = "historic") -> list[Finding]:
        """Return what is wrong with the records, each by itself and all together, or with the source."""
        if self.source:
            data = self.source.encode()
            found = judge(parse(data).findings, profile)
            return found + (judge(check_source(data), profile) if profile == "submit" else [])
        if self.schema:
            first = self.records[0]
            return find_violations(first, self.schema, first["schemaVersion"])
        found = [finding for record in self.records for finding in validate(record, profile=profile)]
        if len(self.records) > 1:
            found += judge([finding for chain in chains(self.records) for finding in chain.findings], profile)
        return found


@dataclass(frozen=True, slots=True)
class Example:
    """What passes a rule, and what fails it: both are sound otherwise."""

    passing: Sample
    failing: Sample


def example(code: str) -> Example | None:
    """Return the example of a code, or None for what is found in an input other than ownership XML, and the unknown.

    >>> found = example("FS220")
    >>> found.failing.fragment
    {'reportingOwners': [{'relationship': {'isDirector': False}}]}
    >>> [finding.code for finding in found.failing.findings()], found.passing.findings()
    (['FS220'], [])
    """
    for name in _FILES:
        file = _load(name)
        if code in file["examples"]:
            entry = file["examples"][code]
            if "source" in file:
                xml = _xml(file["source"])
                return Example(*(_sample_of_xml(xml, entry, verdict) for verdict in ("passing", "failing")))
            entry = {"record": file["record"]} | entry | {"both": file.get("both", {}) | entry.get("both", {})}
            return Example(_sample(entry, "passing"), _sample(entry, "failing"))
    return None


@functools.cache
def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((Path(__file__).parent / f"{name}.json").read_text("utf-8"))
    return loaded


def _sample(entry: Mapping[str, Any], verdict: str) -> Sample:
    """Return one side of an example: the changes to the sound record are made, and its members put in order."""
    shown = entry.get("shown") or [*entry.get("passing", ()), *entry.get("failing", ())]
    value = _copied(entry["record"])
    for pointer, change in (entry["both"] | entry.get(verdict, {})).items():
        _change(value, pointer, change)
    schema = entry.get("schema", "")
    if isinstance(value, dict):
        record = _arranged(value)
        return Sample((record,), _part(record, _ways(shown)), schema)
    records = list(map(_arranged, value))
    return Sample(tuple(records), _part(records, _ways(["/*/recordType", *shown])), schema)


def _xml(name: str) -> str:
    """Return the record of a file, with its changes for all examples, as ownership XML without indentation."""
    file = _load(name)
    record = _sample({"record": file["record"], "both": file["both"]}, "passing").records[0]
    return "".join(f"{line.strip()}\n" for line in to_xml(record).splitlines())


def _sample_of_xml(xml: str, entry: Mapping[str, list[str]], verdict: str) -> Sample:
    passing, fragment = "\n".join(entry["passing"]), "\n".join(entry[verdict])
    source = xml.replace(passing, fragment, 1)
    return Sample(tuple(parse(source.encode()).records), fragment, source=source)


def _copied(record: Any) -> Any:
    """Return a record of its own, or several: given, or the names of their files."""
    if isinstance(record, list):
        return [_copied(one) for one in record]
    return copy.deepcopy(_load(record)["record"] if isinstance(record, str) else record)


def _ways(pointers: Iterable[str]) -> list[list[str]]:
    return [pointer.split("/")[1:] for pointer in pointers]


def _arranged(record: dict[str, Any]) -> dict[str, Any]:
    arranged: dict[str, Any] = json.loads(dumps(record))
    return arranged


def _change(value: Any, pointer: str, change: Any) -> None:
    *way, last = pointer.split("/")[1:]
    for step in way:
        value = value[int(step) if isinstance(value, list) else step]
    if isinstance(change, dict) and "repeat" in change:
        one = change["repeat"]
        change = (one if isinstance(one, str) else [one]) * change["times"]
    if last == _END:
        value.append(copy.deepcopy(change))
        return
    key = int(last) if isinstance(value, list) else last
    if change is None:
        del value[key]
    else:
        value[key] = copy.deepcopy(change)


def _part(value: Any, ways: list[list[str]]) -> Any:
    """Return of a value what stands at the ends of the ways, within what leads there."""
    if not all(ways) or not isinstance(value, dict | list):
        return value
    onward: dict[Any, list[list[str]]] = {}
    for key in value if isinstance(value, dict) else range(len(value)):
        rest = [way[1:] for way in ways if way[0] in (str(key), _ANY)]
        if rest:
            onward[key] = rest
    parts = {key: _part(value[key], rest) for key, rest in onward.items()}
    return parts if isinstance(value, dict) else list(parts.values())
