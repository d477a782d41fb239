"""The built wheel holds the schemas and works without the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_what_is_needed_and_no_more(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "filingschema/schemas/form3/1.0/form3.schema.json" in names
    assert "filingschema/schemas/codelists/8k-items.csv" in names
    assert "filingschema/schemas/released.json" in names
    assert "filingschema/validation/examples/form3.json" in names
    assert "filingschema/py.typed" in names
    assert [name for name in names if not name.startswith("filingschema")] == []


def test_the_installed_wheel_works(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    ]
    subprocess.run(install, check=True)
    environment = {**os.environ, "PYTHONPATH": str(target), "PYTHONUTF8": "1"}

    def run(*command: str) -> str:
        result = subprocess.run(
            [sys.executable, *command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
        return result.stdout

    assert str(target) in run("-c", "import filingschema; print(filingschema.__file__)")
    assert "form3@1.0" in run("-m", "filingschema", "schema", "list").splitlines()
    assert str(target) in run("-m", "filingschema", "schema", "path", "form3")
    assert "This fails:" in run("-m", "filingschema", "explain", "form3-role")
    example = ROOT / "examples" / "form3" / "director.txt"
    assert run("-m", "filingschema", "parse", str(example)) == example.with_suffix(".json").read_text("utf-8")
    found = run("-m", "filingschema", "validate", str(example)).splitlines()
    assert [line.partition(": ")[2].split()[0] for line in found] == ["FS501"]
