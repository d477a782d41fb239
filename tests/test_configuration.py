"""The configuration of a project: where it is found, what it may say, and how it gives way to options."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filingschema import catalog, cli
from filingschema.configuration import Configuration, ConfigurationError, find, read

OWN, SHARED = "filingschema.toml", "pyproject.toml"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Each test runs in a folder of its own, with a record that has FS101 and FS102 in it."""
    monkeypatch.chdir(tmp_path)
    record = catalog.schema("form3")["examples"][0] | {"issuer": {"cik": "320193"}, "source": {"recordIndex": 0}}
    put("record.json", json.dumps(record))
    return tmp_path


def put(name: str, content: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def run(*options: Any) -> Any:
    return CliRunner().invoke(cli.app, ["validate", "record.json", *map(str, options)])


def codes(*options: Any) -> set[str]:
    result = run(*options, "--format", "json")
    assert result.exit_code in (0, 1), result.stderr
    return {finding["code"] for finding in json.loads(result.stdout)["findings"]}


# -- Where it is found -------------------------------------------------------------------------------------------------


def test_without_a_configuration_everything_is_reported():
    put(SHARED, '[project]\nname = "x"')
    assert find(Path.cwd()) == Configuration()
    assert codes() == {"FS101", "FS102"}


@pytest.mark.parametrize(
    ("name", "text"), [(OWN, 'ignore = ["fs101"]'), (SHARED, '[tool.filingschema]\nignore = ["FS101"]')]
)
def test_both_files_can_hold_it(name, text):
    put(name, text)
    assert codes() == {"FS102"}
    assert codes("--no-config") == {"FS101", "FS102"}


def test_the_own_file_goes_before_the_shared_one():
    put(OWN, 'select = ["FS101"]')
    put(SHARED, '[tool.filingschema]\nselect = ["FS102"]')
    assert codes() == {"FS101"}
    assert codes("--config", SHARED) == {"FS102"}


def test_the_nearest_folder_that_has_one_goes_before_those_above(folder, monkeypatch):
    put(OWN, 'select = ["FS101"]')
    put(f"a/{SHARED}", '[tool.filingschema]\nselect = ["FS102"]')
    put(f"a/b/{SHARED}", "[tool.other]")
    put("a/b/c/x", "")
    assert find(folder / "a/b/c").select == ("FS102",)
    assert find(folder).select == ("FS101",)
    put(f"a/b/c/{OWN}", "")
    assert find(folder / "a/b/c") == Configuration()
    put("a/b/record.json", "{}")
    monkeypatch.chdir(folder / "a/b")
    assert codes(folder / "record.json") == {"FS102"}


# -- Options win -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ('select = ["FS102"]', ["--select", "FS101"], {"FS101"}),
        ('ignore = ["FS101"]', ["--select", "FS101"], {"FS101"}),
        ('ignore = ["FS101"]', ["--ignore", "FS102"], {"FS101"}),
        ('select = ["FS101"]', ["--ignore", "FS13"], {"FS101"}),
        ('select = ["FS1"]\nignore = ["FS101", "FS103"]', [], {"FS102"}),
        ('select = ["FS101,FS103"]', [], {"FS101"}),
        ("select = []", [], {"FS101", "FS102"}),
        ('select = ["pattern"]', [], {"FS101"}),
        ("", ["--ignore", "Pattern"], {"FS102"}),
    ],
)
def test_options_go_before_what_is_configured(text, options, expected):
    put(OWN, text)
    assert codes(*options) == expected


def test_the_exit_code_counts_what_is_reported():
    put(OWN, 'ignore = ["FS1"]')
    assert run().exit_code == 0


# -- What it may say ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        (OWN, 'profile = "final"', "profile is none of"),
        (SHARED, "[tool.filingschema]\nselct = []", '"selct" is not a key'),
        (SHARED, "[tool]\nfilingschema = 5", "tool.filingschema is not a table"),
        (OWN, 'select = "FS101"', "select is not an array of strings"),
        (OWN, "ignore = [101]", "ignore is not an array of strings"),
        (OWN, 'ignore = ["FS9"]', 'ignore: no finding has the code or the name "FS9"'),
        (OWN, "select = [", "not TOML"),
        (OWN, b'select = ["\xff"]', "not TOML"),
        (OWN, "select = " + "[" * 100_000, "not TOML"),
        (SHARED, "= 1", "not TOML"),
    ],
)
def test_what_is_not_understood_is_wrong_usage(name, text, words):
    put(name, text)
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert name in result.stderr
    assert words in result.stderr
    assert run("--no-config").exit_code == 1


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [("none.toml", None, "no such file"), (".", None, "is a directory"), (SHARED, "tool = 1", "there is no table")],
)
def test_a_named_configuration_must_be_there(name, text, words):
    if text is not None:
        put(name, text)
    result = run("--config", name)
    assert result.exit_code == 2
    assert words in result.stderr
    with pytest.raises(ConfigurationError, match=words):
        read(Path(name))


def test_a_configuration_cannot_be_both_named_and_refused():
    put("own.toml", "")
    assert run("--config", "own.toml").exit_code == 1
    assert run("--config", "own.toml", "--no-config").exit_code == 2
