"""A released version is frozen: schemas/released.json holds the SHA-256 of each."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[2] / "schemas"


def find_changes(released: dict[str, str], folder: Path) -> Iterator[str]:
    """Yield every released version that is missing or is not, byte for byte, what was released."""
    for name_and_version, sha256 in released.items():
        name, version = name_and_version.split("/")
        path = folder / name / version / f"{name}.schema.json"
        if not path.is_file():
            yield f"{name_and_version} is missing"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            yield f"{name_and_version} was changed"


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
