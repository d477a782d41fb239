"""schemas/README.md: what it shows is valid, and it leaves nothing out."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from filingschema.catalog import codelists, schema, schemas

FOLDER: Final = Path(__file__).parents[2] / "schemas"
TEXT: Final = (FOLDER / "README.md").read_text("utf-8")

CompileBoth = Callable[[dict[str, Any]], Callable[[Any], list[tuple[str, str]]]]


def read_blocks(language: str) -> list[str]:
    return re.findall(f"^```{language}\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


def test_record_shown_is_valid(compile_both: CompileBoth) -> None:
    (shown,) = read_blocks("json")
    assert compile_both(schema("form3", "1.0"))(json.loads(shown)) == []


def test_every_schema_is_listed() -> None:
    released = json.loads((FOLDER / "released.json").read_text("utf-8"))
    for name, version in schemas():
        status = "released" if f"{name}/{version}" in released else "not yet released"
        assert f"| [`{name}`]({name}/{version}/{name}.schema.json) | {version} | {status} |" in TEXT


def test_every_codelist_is_listed_once() -> None:
    assert sorted(re.findall(r"\(codelists/([a-z0-9-]+)[.]csv\) \|", TEXT)) == sorted(codelists())


def test_python_example_reports_a_broken_record(tmp_path: Path, monkeypatch: Any, capsys: Any) -> None:
    (example,) = read_blocks("python")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schemas").symlink_to(FOLDER)
    (tmp_path / "record.json").write_text('{"recordType": "form3"}', "utf-8")
    exec(example, {})  # noqa: S102
    assert capsys.readouterr().out.splitlines() == [
        f"$ '{name}' is a required property" for name in ("schemaVersion", "source", "documentType")
    ]


def test_no_address_of_a_host() -> None:
    assert "://" not in TEXT
