"""A released version is frozen, and what it accepts is accepted by every later version of the same major."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import jsonschema_rs

from filingschema import catalog

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "schemas"
VALID: Final = ROOT / "tests" / "conformance"


def find_changes(released: dict[str, str], folder: Path) -> Iterator[str]:
    """Yield every released version that is missing or is not, byte for byte, what was released."""
    for name_and_version, sha256 in released.items():
        name, version = name_and_version.split("/")
        path = folder / name / version / f"{name}.schema.json"
        if not path.is_file():
            yield f"{name_and_version} is missing"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            yield f"{name_and_version} was changed"


def find_refusals(versions: dict[str, dict[str, Any]], documents: list[dict[str, Any]]) -> Iterator[str]:
    """Yield every later version that refuses a document which an earlier version of the same major accepts."""
    validators = [(version, jsonschema_rs.validator_for(schema)) for version, schema in versions.items()]
    for at, (older, accepts) in enumerate(validators):
        for newer, validator in validators[at + 1 :]:
            for document in filter(accepts.is_valid, documents):
                same_major = older.partition(".")[0] == newer.partition(".")[0]
                if same_major and not validator.is_valid(document):
                    yield f"{newer} refuses what {older} accepts: {json.dumps(document)[:80]}"


def test_released_schemas_are_unchanged() -> None:
    released = json.loads((FOLDER / "released.json").read_text("utf-8"))
    assert list(find_changes(released, FOLDER)) == []


def test_change_of_a_released_schema_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "letter" / "1.0" / "letter.schema.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"{}\n")
    released = {"letter/1.0": hashlib.sha256(b"{}\n").hexdigest()}
    assert list(find_changes(released, tmp_path)) == []
    path.write_bytes(b"{ }\n")
    assert list(find_changes(released, tmp_path)) == ["letter/1.0 was changed"]
    path.unlink()
    assert list(find_changes(released, tmp_path)) == ["letter/1.0 is missing"]


def test_later_versions_accept_what_earlier_ones_do() -> None:
    for name in dict.fromkeys(name for name, _ in catalog.schemas()):
        versions = {version: catalog.schema(name, version) for known, version in catalog.schemas() if known == name}
        paths = [*(VALID / name / "valid").glob("*.json")]
        examples = [example for schema in versions.values() for example in schema["examples"]]
        documents = [*examples, *(json.loads(path.read_text("utf-8")) for path in paths)]
        assert len(paths) > 1
        assert list(find_refusals(versions, documents)) == []


def test_a_later_version_that_refuses_more_is_reported() -> None:
    optional = catalog.schema("form3", "1.0")
    demanding = catalog.schema("form3", "1.0")
    demanding["required"].append("remarks")
    record = optional["examples"][0]
    silent = {key: value for key, value in record.items() if key != "remarks"}
    assert list(find_refusals({"1.0": optional, "1.1": optional}, [record, silent])) == []
    (refusal,) = find_refusals({"1.0": optional, "1.1": demanding}, [record, silent])
    assert refusal.startswith("1.1 refuses what 1.0 accepts")
    assert list(find_refusals({"1.0": optional, "2.0": demanding}, [record, silent])) == []
