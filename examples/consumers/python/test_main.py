"""What is valid passes, what is invalid fails where it should, the types say what the records are."""

import csv
import json
import subprocess
import sys
import unittest
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import jsonschema_rs
from jsonschema import Draft202012Validator

import filingschema
from filingschema.types import FilingRecord

HERE: Final = Path(__file__).parent
CONFORMANCE: Final = HERE.parents[2] / "tests" / "conformance"
TITLES: Final = {"form3": "Form3Record", "form8k": "Form8KRecord", "power-of-attorney": "PowerOfAttorneyRecord"}


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def write_pointer(path: Iterable[str | int]) -> str:
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def find_pointers(folder: str, instance: Any) -> tuple[list[str], list[str]]:
    """Return where an instance breaks its schema, by either validator; for an unknown property that property."""
    schema = filingschema.schema(folder)
    slow, fast = Draft202012Validator(schema), jsonschema_rs.validator_for(schema)
    return (
        [write_pointer([*error.absolute_path, *find_unknown(error)]) for error in slow.iter_errors(instance)],
        [write_pointer([*error.instance_path, *find_unexpected(error)]) for error in fast.iter_errors(instance)],
    )


def find_unknown(error: Any) -> Iterable[str]:
    return error.instance.keys() - error.schema["properties"] if error.validator == "additionalProperties" else ()


def find_unexpected(error: jsonschema_rs.ValidationError) -> Iterable[str]:
    return getattr(error.kind, "unexpected", ())


def run_mypy(program: str) -> list[str]:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-incremental", "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()


class Conformance(unittest.TestCase):
    def test_valid_passes(self) -> None:
        for folder in (*TITLES, "report"):
            files = sorted((CONFORMANCE / folder / "valid").glob("*.json"))
            self.assertGreaterEqual(len(files), 4)
            for file in files:
                with self.subTest(file=file):
                    self.assertEqual(find_pointers(folder, read(file)), ([], []))

    def test_invalid_fails_at_the_place_that_is_expected(self) -> None:
        with (CONFORMANCE / "expected.csv").open(encoding="utf-8", newline="") as file:
            expected = {row["file"]: row["pointer"] for row in csv.DictReader(file)}
        for name, pointer in expected.items():
            with self.subTest(file=name):
                found = find_pointers(name.partition("/")[0], read(CONFORMANCE / name))
                self.assertEqual(found, ([pointer], [pointer]))
        present = [path.relative_to(CONFORMANCE).as_posix() for path in CONFORMANCE.glob("*/invalid/*.json")]
        self.assertCountEqual(expected, present)


class Types(unittest.TestCase):
    def test_round_trip(self) -> None:
        for folder in TITLES:
            with self.subTest(kind=folder):
                text = (CONFORMANCE / folder / "valid" / "complete.json").read_text("utf-8")
                record: FilingRecord = json.loads(text)
                self.assertEqual(json.dumps(record, indent=2, ensure_ascii=False) + "\n", text)

    def test_every_valid_record_is_of_its_type(self) -> None:
        program = ["from filingschema.types import Form3Record, Form8KRecord, PowerOfAttorneyRecord"]
        program += ["from filingschema import dumps, to_xml, validate"]
        for folder, title in TITLES.items():
            files = sorted((CONFORMANCE / folder / "valid").glob("*.json"))
            program += [f"{title}_{number}: {title} = {read(file)!r}" for number, file in enumerate(files)]
        program += ["to_xml(Form3Record_0), dumps(Form3Record_0), validate(Form3Record_0)"]
        self.assertEqual(run_mypy("\n".join(program)), ["Success: no issues found in 1 source file"])

    def test_the_program_is_well_typed(self) -> None:
        program = HERE.joinpath("main.py").read_text("utf-8")
        self.assertEqual(run_mypy(program), ["Success: no issues found in 1 source file"])

    def test_a_wrong_key_or_value_is_an_error(self) -> None:
        program = (
            "from filingschema.types import Form3Record, Issuer\n"
            'issuer: Issuer = {"issuerName": "HALDEN MARINE INC"}\n'
            "def change(record: Form3Record) -> None:\n"
            '    record["items"]\n'
            '    record["documentType"] = "4"\n'
        )
        codes = [line.rpartition("  ")[2] for line in run_mypy(program)]
        self.assertEqual(codes[:-1], ["[typeddict-unknown-key]", "[typeddict-item]", "[typeddict-item]"])


if __name__ == "__main__":
    unittest.main()
