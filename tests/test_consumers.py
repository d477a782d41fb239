"""The consumers in other languages: both commands of each README are run, where the toolchain is present."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "examples" / "consumers"
TOOLS = {
    "cpp": ("apt-get", "cmake", "g++", "npx"),
    "go": ("go",),
    "java": ("java", "mvn"),
    "python": ("python3",),
    "rust": ("cargo",),
    "typescript": ("node", "npm"),
}
PROGRAMS = {
    "cpp": "main.cpp",
    "go": "main.go",
    "java": "src/main/java/filings/Main.java",
    "python": "main.py",
    "rust": "src/main.rs",
    "typescript": "main.ts",
}
FILE = re.compile(r"[.][.]/[\w./-]+[.]json")
MADE = {"node_modules", "target", "build", ".venv", "__pycache__"}
"""What the commands leave behind."""


def read(language: str, name: str) -> str:
    return (FOLDER / language / name).read_text("utf-8")


def commands(language: str) -> tuple[str, str]:
    (block,) = re.findall(r"^```sh\n(.*?)^```", read(language, "README.md"), re.DOTALL | re.MULTILINE)
    program, tests = block.splitlines()
    return program, tests


def run(language: str, command: str, *around: str) -> subprocess.CompletedProcess[str]:
    # The tests' own environment is none of the consumer's business.
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    shell = [*around, "bash", "-c", command]
    return subprocess.run(
        shell, cwd=FOLDER / language, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def lines(record: dict[str, Any]) -> list[str]:
    """Return what every program prints of a record."""

    def row(title: Any, *amounts: Any) -> str:
        amount = next((cell for cell in amounts if cell), {})
        return f"{(title or {}).get('value', '')}\t{amount.get('value', '')}"

    if record["recordType"] == "form8k":
        return [f"{item['number']}\t{item.get('title', '')}" for item in record.get("items", [])]
    shares, value = "sharesOwnedFollowingTransaction", "valueOwnedFollowingTransaction"
    held = [
        row(each.get("securityTitle"), each.get(shares), each.get(value))
        for each in record.get("nonDerivativeHoldings", [])
    ]
    derivative = [(each, each.get("underlyingSecurity", {})) for each in record.get("derivativeHoldings", [])]
    return held + [
        row(each.get("securityTitle"), under.get("shares"), under.get("value")) for each, under in derivative
    ]


@pytest.fixture(scope="session", name="offline")
def find_offline() -> list[str]:
    """Return the words before a command that take the network from it, where this machine knows how."""
    way = ["unshare", "-rn"]
    known = shutil.which("unshare") and subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0
    return way if known else []


@pytest.mark.parametrize("language", sorted(TOOLS))
def test_the_commands_of_its_readme(language: str, offline: list[str]) -> None:
    missing = [tool for tool in TOOLS[language] if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed: the consumer in {language} was not run")
    program, tests = commands(language)
    if "apt-get" in program and os.geteuid() != 0:
        pytest.skip(f"only root may install Debian's packages: the consumer in {language} was not run")
    files = FILE.findall(program)
    assert len(files) == 2
    records = [json.loads((FOLDER / language / file).read_text("utf-8")) for file in files]

    printed = run(language, program)
    if printed.returncode != 0:  # a registry may fail once
        printed = run(language, program)
    assert printed.returncode == 0, printed.stderr
    assert printed.stdout.splitlines() == [line for record in records for line in lines(record)]

    tested = run(language, tests, *offline)
    assert tested.returncode == 0, tested.stdout + tested.stderr

    refused = run(language, FILE.sub("../../form3/broken.json", program, count=1))
    assert refused.returncode != 0
    assert "broken.json: /issuer/cik" in refused.stderr + refused.stdout


def test_every_consumer_is_run() -> None:
    assert {path.name for path in FOLDER.iterdir() if path.is_dir()} == TOOLS.keys()


@pytest.mark.parametrize("language", sorted(PROGRAMS))
def test_a_program_is_short(language: str) -> None:
    assert len(read(language, PROGRAMS[language]).splitlines()) < 40


def test_no_manifest_holds_the_address_of_a_registry() -> None:
    addresses = re.compile(rb"https?://[\w.-]*(?:npmjs|registry|crates|maven[.]org/maven2|pypi|proxy[.]golang)")
    for top in (FOLDER, ROOT / "schemas"):
        for folder, folders, names in os.walk(top):
            folders[:] = [name for name in folders if name not in MADE]
            for name in names:
                found = addresses.search((Path(folder) / name).read_bytes())
                assert found is None, (folder, name, found)
