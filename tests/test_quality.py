"""Types and lint, so that one command checks everything."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    "command", [["mypy"], ["ruff", "check", "."], ["ruff", "format", "--check", "."]], ids=" ".join
)
def test_clean(command: list[str]) -> None:
    result = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_modules_have_one_subject() -> None:
    written = set((ROOT / "filingschema").rglob("*.py")) - {ROOT / "filingschema" / "types.py"}  # generated
    long = {path.name: count for path in written if (count := len(path.read_text("utf-8").splitlines())) > 400}
    assert long == {}
