"""What the documents say is what happens: commands, records, codes, help."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import filingschema
from filingschema.cli import app
from filingschema.validation import codes

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("*/*.md")])


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_the_project_check_is_the_test_command_of_the_readme() -> None:
    command = blocks("sh")[1].strip()
    assert command.endswith("pytest -q")
    assert command in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_the_first_command_parses_an_example(monkeypatch: pytest.MonkeyPatch) -> None:
    command = blocks("sh")[0].strip().rpartition(".venv/bin/filingschema ")[2]
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(app, command.split())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["recordType"] == "form3"


def test_consoles_show_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shown = 0
    for block in blocks("console"):
        command, _, output = block.partition("\n")
        result = CliRunner().invoke(app, command.removeprefix("$ filingschema ").split())
        assert result.stdout == output
        shown += 1
    assert shown


def contains(whole: Any, part: Any) -> bool:
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and contains(whole[key], part[key]) for key in part)
    if isinstance(part, list):
        return len(whole) == len(part) and all(map(contains, whole, part))
    return bool(whole == part)


def test_the_record_shown_is_the_record() -> None:
    (shown,) = (json.loads(block) for block in blocks("json"))
    record = json.loads((ROOT / "examples/form3/tagliamonte.json").read_text("utf-8"))
    assert contains(record, shown)


def test_python_blocks_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102
    assert capsys.readouterr().out == "TAMARIND RAIL CORP []\n"


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_the_recipe_gives_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = blocks("sh")[2].replace("filingschema", f"'{sys.executable}' -m filingschema", 1)
    monkeypatch.chdir(ROOT)
    result = subprocess.run(["sh", "-c", recipe], capture_output=True, text=True, check=True)
    assert result.stdout == "TAMARIND RAIL CORP\tCommon Stock\t1200\nTAMARIND RAIL CORP\tCommon Stock\t350.5\n"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", path.read_text("utf-8")):
        assert (path.parent / link).exists(), link


def test_codes_in_the_documents_exist() -> None:
    for path in DOCUMENTS:
        for code in re.findall(r"\bFS[0-9]{3}\b", path.read_text("utf-8")):
            assert code in codes() or code == "FS299", (path.name, code)


def test_the_table_of_codes_is_what_the_command_prints() -> None:
    written = (ROOT / "docs" / "rules.md").read_text("utf-8")
    command = re.search(r"^<!-- Written by: filingschema (.*) > docs/rules[.]md -->$", written, re.MULTILINE)
    assert command
    assert written == CliRunner().invoke(app, command[1].split()).stdout, "write it anew: see its first line"
    rows = [line.split(" | ") for line in written.splitlines() if line.startswith("| FS")]
    assert [row[0].strip("| ") for row in rows] == sorted(codes())
    assert {len(row) for row in rows} == {7}


def test_every_code_is_explained_with_its_source() -> None:
    for code in codes().values():
        assert len(code.explanation) > 40, code
        assert code.explanation.endswith(".")
        assert code.source
        assert CliRunner().invoke(app, ["explain", code.code]).exit_code == 0


def test_every_code_is_used() -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "filingschema").rglob("*.py"))
    from filingschema import codes as table

    for name, code in vars(table).items():
        if isinstance(code, filingschema.findings.Code):
            assert len(re.findall(rf"\b{name}\b", source)) > 1, code


def test_commands_of_the_readme_have_help() -> None:
    for command in ("parse", "validate", "to-xml", "text", "explain", "rules", "schema"):
        assert f"`filingschema {command}" in README or f"filingschema {command}" in README or command == "schema"
        assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0
