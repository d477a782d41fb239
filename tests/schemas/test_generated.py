"""The types for other languages: what the generators make of the schemas as they are now, under the schemas' names."""

import json
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final, get_type_hints

import pytest

import filingschema
from filingschema import types
from filingschema.catalog import RECORD_SCHEMAS, codelists, schema, schemas

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "schemas"
GENERATED: Final = runpy.run_path(str(FOLDER / "generate.py"))["GENERATED"]

TOOLS: Final = {"schemas/types.d.ts": "npx", "schemas/types.go": "go", "filingschema/types.py": sys.executable}
NAMES: Final = {
    "schemas/types.d.ts": r"^export (?:interface|type) (\w+)",
    "schemas/types.go": r"^type (\w+)",
    "filingschema/types.py": r"^(?:class )?(\w+)(?:: TypeAlias = |[(]TypedDict[)]| = TypedDict)",
}
UNTYPED: Final = {
    "schemas/types.d.ts": r"\b(?:any|unknown)(?=[;,\[\])>])",
    "schemas/types.go": r"\binterface\{\}|\bany$",
    "filingschema/types.py": r"\bAny(?=\])|\bobject\b(?=\])",
}
EXTENSIONS: Final = {
    "schemas/types.d.ts": "export interface Extensions {\n  [k: string]: unknown;\n}",
    "schemas/types.go": "type Extensions map[string]interface{}\n",
    "filingschema/types.py": "Extensions: TypeAlias = dict[str, Any]\n",
}
UNION: Final = "FilingRecord"
"""Generated beside the titles, where a language has unions."""

DEFINITIONS: Final[dict[str, dict[str, Any]]] = {
    definition["title"]: definition
    for name in dict(schemas())
    for definition in (schema(name), *schema(name)["$defs"].values())
}


def require(tool: str) -> None:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")


def read(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def test_every_generated_file_is_tested() -> None:
    assert list(GENERATED) == list(TOOLS) == list(NAMES) == list(UNTYPED) == list(EXTENSIONS)


@pytest.mark.parametrize("path", GENERATED)
def test_file_is_what_the_generator_makes_of_the_schemas(path: str) -> None:
    require(TOOLS[path])
    assert read(path) == GENERATED[path](), "run: python schemas/generate.py"


@pytest.mark.parametrize("path", GENERATED)
def test_type_names_are_the_titles(path: str) -> None:
    names = re.findall(NAMES[path], read(path), re.MULTILINE)
    assert sorted(set(names) - {UNION}) == sorted(DEFINITIONS)
    assert len(names) == len(set(names))
    assert (UNION in names) is (path != "schemas/types.go")
    assert [name for name in names if name[-1].isdigit()] == []


@pytest.mark.parametrize("path", GENERATED)
def test_nothing_is_untyped_but_extensions(path: str) -> None:
    text = read(path)
    assert EXTENSIONS[path] in text
    assert re.findall(UNTYPED[path], EXTENSIONS[path], re.MULTILINE) != []
    assert re.findall(UNTYPED[path], text.replace(EXTENSIONS[path], ""), re.MULTILINE) == []


@pytest.mark.parametrize("title", [title for title, node in DEFINITIONS.items() if node.get("properties")])
def test_typed_dict_has_the_properties_of_its_schema(title: str) -> None:
    typed = getattr(types, title)
    assert set(get_type_hints(typed)) == set(DEFINITIONS[title]["properties"])
    required = {
        key for key, hint in get_type_hints(typed, include_extras=True).items() if "NotRequired" not in str(hint)
    }
    assert required == set(DEFINITIONS[title].get("required", ()))


def test_command_line_does_not_load_the_types() -> None:
    program = "import sys, filingschema.cli; sys.exit('filingschema.types' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_npm_package_has_the_version_of_the_python_package() -> None:
    manifest = json.loads((FOLDER / "package.json").read_text("utf-8"))
    assert manifest["version"] == filingschema.__version__
    assert not manifest.keys() & {"dependencies", "devDependencies", "peerDependencies"}


@pytest.mark.parametrize("name", dict(schemas()))
def test_glue_gives_the_newest_version(name: str) -> None:
    newest = dict(schemas())[name]
    assert f'require("./{name}/{newest}/{name}.schema.json")' in read("schemas/index.js")
    if name in RECORD_SCHEMAS.values():
        assert f'Schema("{name}", "{newest}")' in read("schemas/schemas.go").partition("FilingRecord")[2]


def test_npm_package_holds_what_is_needed_and_no_more() -> None:
    require("npm")
    packed = subprocess.run(
        ["npm", "pack", "--dry-run", "--json"], cwd=FOLDER, capture_output=True, text=True, check=True
    )
    assert {file["path"] for file in json.loads(packed.stdout)[0]["files"]} == {
        *("package.json", "README.md", "index.js", "index.mjs", "index.d.ts", "index.d.mts", "types.d.ts"),
        *(f"{name}/{version}/{name}.schema.json" for name, version in schemas()),
        *(f"codelists/{name}.csv" for name in codelists()),
    }


def test_go_module_holds_every_file(tmp_path: Path) -> None:
    require("go")
    (tmp_path / "go.mod").write_text(
        "module listing\n\ngo 1.24\n\nrequire filingschema/schemas v0.0.0\n\n"
        f"replace filingschema/schemas => {FOLDER.as_posix()}\n",
        "utf-8",
    )
    (tmp_path / "main.go").write_text(
        'package main\n\nimport (\n\t"fmt"\n\t"io/fs"\n\n\t"filingschema/schemas"\n)\n\n'
        'func main() {\n\tfs.WalkDir(schemas.FS, ".", func(path string, entry fs.DirEntry, err error) error {\n'
        "\t\tif !entry.IsDir() {\n\t\t\tfmt.Println(path)\n\t\t}\n\t\treturn err\n\t})\n}\n",
        "utf-8",
    )
    listed = subprocess.run(["go", "run", "."], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert set(listed.stdout.splitlines()) == {
        *(f"{name}/{version}/{name}.schema.json" for name, version in schemas()),
        *(f"codelists/{name}.csv" for name in codelists()),
    }
