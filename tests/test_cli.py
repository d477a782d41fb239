"""The command line: what goes to which stream, in which form, and with which exit code."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import filingschema
from filingschema import catalog, cli, dumps, validate
from filingschema.canonical import dumps_line
from filingschema.terminal import Terminal

FORM = catalog.schema("form3")["examples"][0]
SIGNATURE = {"text": "/s/ Miriam Osei", "name": "Miriam Osei", "date": "2007-11-28", "capacity": "self"}
RECORD = FORM | {"signatures": [SIGNATURE]}
XML = filingschema.to_xml(RECORD).encode()
PACKAGE = Path(filingschema.__file__).parent.parent


def broken(**changes: Any) -> dict[str, Any]:
    return json.loads(dumps(RECORD)) | {"issuer": {"cik": "320193"}} | changes


def xml(remarks: str) -> bytes:
    return filingschema.to_xml(RECORD | {"remarks": remarks}).encode()


def run(*args: Any, data: bytes | str | None = None, **env: str) -> Any:
    return CliRunner(env=env).invoke(cli.app, [str(arg) for arg in args], input=data, prog_name="filingschema")


def command(*args: Any) -> list[str]:
    return [sys.executable, "-c", "from filingschema.cli import main; main()", *map(str, args)]


def environment(**changes: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(PACKAGE)} | changes


def shell(*args: Any, data: bytes | None = None, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(*args), input=data, capture_output=True, check=False, env=environment(**env))


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Each test runs in a folder of its own, where `put` puts files."""
    monkeypatch.chdir(tmp_path)


def put(name: str, content: Any) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, dict):
        content = dumps(content)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# -- validate ----------------------------------------------------------------------------------------------------------


def test_a_valid_record_gives_no_finding_and_exit_code_0():
    result = run("validate", put("a.json", RECORD))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 input, 1 record: 0 errors, 0 warnings, 0 info\n"


def test_an_error_has_its_place_and_exit_code_1():
    path = put("a.json", broken())
    result = run("validate", path)
    text = path.read_text()
    line = text[: text.index('"320193"')].count("\n") + 1
    assert result.stdout == f'a.json:{line}:12: FS101 issuer.cik: "320193" does not match ^[0-9]{{10}}$\n'
    assert result.exit_code == 1


def test_a_warning_alone_is_exit_code_0():
    result = run("validate", put("a.json", RECORD | {"schemaVersion": "1.9", "new": 1}))
    assert [line.split(" ")[1:3] for line in result.stdout.splitlines()] == [
        ["FS122", "warning"],
        ["FS103", "warning"],
    ]
    assert result.exit_code == 0


def test_json_lines_have_the_line_of_each_record():
    put("a.jsonl", dumps_line(RECORD) + "\r\n  \n" + dumps_line(broken()) + "{nonsense\n" + dumps_line(RECORD).strip())
    result = run("validate", "a.jsonl")
    column = dumps_line(broken()).index('"320193"') + 1
    assert [line.split(" ")[:2] for line in result.stdout.splitlines()] == [
        [f"a.jsonl:4:{column}:", "FS101"],
        ["a.jsonl:5:2:", "FS004:"],
    ]
    assert "1 input, 3 records: 2 errors" in result.stderr


def test_json_lines_may_begin_with_a_broken_line():
    put("a.jsonl", '{"recordType" "form3"}\n' + dumps_line(RECORD))
    result = run("validate", "a.jsonl")
    assert result.stdout.startswith("a.jsonl:1:15: FS004")
    assert "1 record:" in result.stderr


@pytest.mark.parametrize("indent", [None, 1])
def test_an_array_of_records_is_checked_record_by_record(indent):
    text = json.dumps([RECORD, broken(), 5], indent=indent)
    result = run("validate", put("a.json", text))
    at = text.index('"320193"')
    place = f"{text[:at].count(chr(10)) + 1}:{at - text.rfind(chr(10), 0, at)}"
    assert [line.split(" ")[:2] for line in result.stdout.splitlines()] == [
        [f"a.json:{place}:", "FS101"],
        [f"a.json:{text.count(chr(10)) + (0 if indent else 1)}:{2 if indent else len(text) - 1}:", "FS104:"],
    ]
    assert "3 records" in result.stderr


def test_findings_stand_in_the_order_of_their_places():
    result = run("validate", put("a.json", broken(zz=1, source={"recordIndex": -1})))
    places = [tuple(map(int, line.split(":")[1:3])) for line in result.stdout.splitlines()]
    assert places == sorted(places)
    assert len(places) > 3


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (b'{"a": 1,}', "FS004", ":1:9:"),
        (b'{"a": NaN}', "FS004", ":1:7:"),
        (b'{"a":\n"\xff"}', "FS004", ":2:2:"),
        (b'\xef\xbb\xbf{"\xc3\xa9": "\xff"}', "FS004", ":1:8:"),
        (b'{"a": 1, "a": 2}', "FS005", ":1:10:"),
        (b"[" * 50_000, "FS004", ":1:"),
        (b'{"a":' * 50_000, "FS004", ":1:"),
        (b"{", "FS004", ":1:2:"),
        (b"", "FS001", ":"),
    ],
)
def test_what_is_no_json_is_a_finding(content, code, place):
    put("a.json", content)
    result = run("validate", "a.json")
    assert result.stdout.startswith(f"a.json{place}")
    assert f" {code}" in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_read_over(codec):
    assert run("validate", put("a.json", dumps(RECORD).encode(codec))).exit_code == 0


def test_the_content_decides_what_a_file_is_and_not_its_name():
    assert "1 record:" in run("validate", put("a.txt", RECORD)).stderr
    assert "FS002" not in run("validate", put("a.json", XML)).stdout
    assert "FS004" not in run("validate", put("b.txt", "[LOGO]\n\n{ }")).stdout


def test_a_filing_is_parsed_and_its_records_are_checked():
    assert run("validate", put("a.xml", XML)).exit_code == 0
    result = run("validate", put("a.xml", XML.replace(b"2007-11-27", b"2007-02-30")))
    line = XML.partition(b"2007-11-27")[0].count(b"\n") + 1
    assert f'a.xml:{line}: FS130 periodOfReport: "2007-02-30" is not a day of the calendar' in result.stdout
    assert result.exit_code == 1


def test_of_several_forms_in_a_filing_no_line_is_guessed():
    wrong = XML.replace(b"2007-11-27", b"2007-02-30")
    document = b"<DOCUMENT>\n<TYPE>3\n<TEXT>\n<XML>\n" + wrong + b"</XML>\n</TEXT>\n</DOCUMENT>\n"
    one, two = (run("validate", put("a.txt", document * times), "--select", "calendar-date") for times in (1, 2))
    assert [line.partition(" ")[0] for line in two.stdout.splitlines()] == ["a.txt:"] * 2
    assert one.stdout.startswith(f"a.txt:{document.partition(b'2007-02-30')[0].count(bytes([10])) + 1}: FS130")


def test_an_input_that_is_named_twice_is_read_once():
    path = put("in/a.json", broken())
    assert run("validate", "in", path, "in").stderr.startswith("1 input, 1 record: 1 error")


@pytest.mark.parametrize("options", [["--no-rules", "--profile", "submit"], ["--select", ""], ["--ignore", "FS1,"]])
def test_options_that_ask_for_nothing_are_wrong_usage(options):
    assert run("validate", put("a.json", broken()), *options).exit_code == 2


def test_a_folder_is_searched_and_what_is_passed_over_is_counted():
    for name in ("in/b/c.json", "in/a.JSON", "in/.git/x.json", "in/.hidden.json", "in/x.pdf", "in/b/y"):
        put(name, broken())
    put("in/z.xml", XML)
    result = run("validate", "in")
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == [
        str(Path("in/a.JSON")),
        str(Path("in/b/c.json")),
    ]
    assert result.stderr.splitlines()[0] == "3 inputs, 3 records: 2 errors, 0 warnings, 0 info"
    assert result.stderr.splitlines()[1] == "3 files of other kinds skipped"


def test_what_cannot_be_read_is_exit_code_3_and_the_others_are_checked():
    Path("empty").mkdir()
    put("images/x.png", b"")
    result = run("validate", "missing.json", "empty", "images", put("a.json", broken()))
    assert result.stdout.startswith("a.json:")
    assert result.stderr.splitlines()[0] == "missing.json: no such file or directory"
    assert result.stderr.splitlines()[1].startswith("empty: holds no file to read")
    assert result.stderr.splitlines()[2].startswith("images: holds no file to read")
    assert result.exit_code == 3


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user whom permissions bind")
def test_what_may_not_be_read_is_exit_code_3():
    put("in/a.json", RECORD).chmod(0)
    assert run("validate", "in").stderr.splitlines()[0] == "in/a.json: permission denied"
    assert run("validate", "in").exit_code == 3


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (["--select", "FS101"], ["FS101"]),
        (["--select", "fs101,FS102"], ["FS102", "FS101"]),
        (["--select", "FS101", "--select", "FS102"], ["FS102", "FS101"]),
        (["--ignore", "FS101"], ["FS102"]),
        (["--select", "FS1", "--ignore", "FS10"], []),
    ],
)
def test_findings_are_chosen_by_code_or_prefix(options, codes):
    result = run("validate", put("a.json", broken(source={"sha256": "0" * 64, "recordIndex": 0})), *options)
    assert [line.split(" ")[1] for line in result.stdout.splitlines()] == codes
    assert result.exit_code == (1 if codes else 0)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_does_not_exist_is_wrong_usage(option):
    result = run("validate", put("a.json", RECORD), option, "FS101,FS9")
    assert result.exit_code == 2
    assert 'no finding has the code or the name "FS9"' in result.stderr


def test_rules_can_be_left_out():
    path = put("a.json", RECORD | {"periodOfReport": "2021-02-30"})
    assert "FS130 periodOfReport" in run("validate", path).stdout
    assert run("validate", path, "--no-rules").exit_code == 0


def test_the_json_report_is_one_document_whatever_happens():
    result = run("validate", put("a.json", broken()), "missing", "--format", "json")
    report = json.loads(result.stdout)
    assert report["summary"] == {"inputs": 1, "records": 1, "errors": 1, "warnings": 0, "infos": 0}
    assert report["findings"][0]["file"] == "a.json"
    assert result.exit_code == 3


def test_findings_can_annotate_a_workflow():
    result = run("validate", put("a.json", broken()), "--format", "github")
    assert result.stdout.startswith("::error file=a.json,line=")
    assert result.stdout.endswith('title=FS101 pattern::issuer.cik: "320193" does not match ^[0-9]{10}$\n')
    assert result.exit_code == 1


def test_the_sarif_log_is_one_document_whatever_happens():
    result = run("validate", put("a.json", broken()), "missing", "--format", "sarif")
    [log] = json.loads(result.stdout)["runs"]
    assert [found["ruleId"] for found in log["results"]] == ["FS101"]
    assert result.exit_code == 3
    assert (
        json.loads(run("validate", "a.json", "--format", "sarif", "--ignore", "FS1").stdout)["runs"][0]["results"] == []
    )


def test_standard_input_is_a_dash():
    assert run("validate", "-", data=dumps(RECORD)).exit_code == 0
    assert run("validate", "-", data=dumps(broken())).stdout.startswith("-:")
    assert run("validate", "-", data=XML).exit_code in (0, 1)


@pytest.mark.parametrize("name", ["a" * 5000, "a\0b", "in/a.json/b"])
def test_a_name_that_no_file_can_have_is_exit_code_3(name):
    put("in/a.json", RECORD)
    for action in ("validate", "parse", "to-xml"):
        assert run(action, name).exit_code == 3


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize(("redirection", "code"), [("<&-", 3), (">&-", 2), ("2>&-", 2)])
def test_a_closed_stream_causes_no_traceback(redirection, code):
    script = f'exec "$@" {redirection}'
    arguments = ["validate", "-"] if code == 3 else ["explain", "FS999"]
    result = subprocess.run(
        ["sh", "-c", script, "sh", *command(*arguments)], capture_output=True, check=False, env=environment()
    )
    assert b"Traceback" not in result.stderr
    assert result.returncode == code


def test_a_name_that_commands_a_terminal_is_escaped():
    assert "a\\x1b[2J.json" in run("validate", "a\x1b[2J.json").stderr


# -- parse -------------------------------------------------------------------------------------------------------------


def test_one_record_is_canonical_json():
    result = run("parse", put("a.xml", xml("naïve")))
    record = json.loads(result.stdout)
    assert result.stdout == dumps(record)
    assert "naïve" in result.stdout
    assert (record["recordType"], result.exit_code) == ("form3", 0)
    assert validate(record) == []


def test_several_records_are_json_lines_or_an_array_on_request():
    put("a.xml", xml("one"))
    put("b.xml", xml("two"))
    lines = run("parse", "a.xml", "b.xml").stdout
    assert [json.loads(line)["remarks"] for line in lines.splitlines()] == ["one", "two"]
    assert run("parse", "a.xml", "b.xml", "--format", "jsonl").stdout == lines
    array = run("parse", "a.xml", "b.xml", "--format", "json").stdout
    assert json.loads(array) == [json.loads(line) for line in lines.splitlines()]
    assert run("parse", "a.xml", "--format", "jsonl").stdout == lines.splitlines(keepends=True)[0]
    assert run("parse", "a.xml", "--format", "json").stdout == run("parse", "a.xml").stdout
    assert run("validate", "-", data=array).exit_code == 0


def test_findings_of_a_filing_go_to_standard_error():
    result = run("parse", put("a.txt", "just words"), put("b.xml", XML))
    assert result.stderr.startswith("a.txt: FS002: ")
    assert json.loads(result.stdout)["recordType"] == "form3"
    assert result.exit_code == 1


def test_a_file_per_record_is_written_below_the_folder():
    put("in/x/a.xml", xml("one"))
    put("in/y/a.xml", xml("two"))
    result = run("parse", "in", "-o", "out")
    assert (result.stdout, result.exit_code) == ("", 0)
    assert json.loads(Path("out/x/a.json").read_text())["remarks"] == "one"
    assert json.loads(Path("out/y/a.json").read_text())["remarks"] == "two"
    assert Path("out/x/a.json").read_bytes() == run("parse", "in/x/a.xml").stdout_bytes
    assert run("parse", "in", "-o", "out").exit_code == 0


def test_a_file_of_something_else_is_never_overwritten():
    put("x/a.xml", xml("one"))
    put("y/a.xml", xml("two"))
    put("z/a.xml", xml("three"))
    put("out/z/a.json", "mine")
    result = run("parse", "x/a.xml", "y/a.xml", "z", "-o", "out")
    assert json.loads(Path("out/a.json").read_text())["remarks"] == "one"
    assert "holds something else" in result.stderr
    assert result.exit_code == 3
    assert run("parse", "z/a.xml", "-o", "out/z").exit_code == 3
    assert Path("out/z/a.json").read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_exit_code_3():
    put("out", "a file")
    result = run("parse", put("a.xml", XML), "-o", "out")
    assert result.exit_code == 3
    assert "Traceback" not in result.output


def test_a_file_per_record_is_no_json_lines():
    assert run("parse", put("a.xml", XML), "-o", "out", "--format", "jsonl").exit_code == 2


def test_evidence_is_given_on_request():
    path = put("a.xml", XML)
    assert "evidence" not in json.loads(run("parse", path).stdout)
    assert json.loads(run("parse", path, "--evidence").stdout)["evidence"]


@pytest.mark.parametrize("name", ["parse", "validate", "authority", "to-xml"])
def test_garbage_gives_no_traceback(name):
    for index, content in enumerate(
        [
            b"",
            b"\x00" * 100,
            bytes(range(256)),
            b"\xff\xfe{\x00",
            b"\xfe\xff",
            b"[",
            b"[]",
            b"{}",
            b"[{}]",
            b"null",
            b"\n" * 99,
        ]
        + [XML[:length] for length in range(0, len(XML), 80)]
    ):
        result = run(name, put(f"{index}.txt", content))
        assert result.exception is None or isinstance(result.exception, SystemExit), (content, result.exception)
        assert result.exit_code in (0, 1, 2), content


# -- Profiles, evidence, statistics ------------------------------------------------------------------------------------

UNKNOWN = XML.replace(b"</issuer>", b"<issuerAlias>X</issuerAlias></issuer>")


def test_what_edgar_would_suspend_is_an_error_under_the_profile_submit():
    path = put("a.xml", UNKNOWN)
    historic, submit = run("validate", path), run("validate", path, "--profile", "submit")
    assert (historic.exit_code, submit.exit_code) == (0, 1)
    assert "FS030 warning" in historic.stdout
    assert "FS030: " in submit.stdout
    put("filingschema.toml", 'profile = "submit"')
    assert run("validate", path).stdout == submit.stdout
    assert run("validate", path, "--profile", "historic").stdout == historic.stdout
    assert run("validate", path, "--profile", "future").exit_code == 2


@pytest.mark.parametrize("lead", [b"", b"<SEC-HEADER>\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>3\n<TEXT>\n<XML>\n"])
def test_the_source_of_a_form_is_held_against_the_order_of_its_elements(lead):
    remarks = b"  <remarks>Late</remarks>\n"
    shuffled = XML.replace(b"  <issuer>", remarks + b"  <issuer>", 1)
    line = (lead + shuffled).partition(remarks)[0].count(b"\n") + 1
    end = b"</XML>\n</TEXT>\n</DOCUMENT>\n" if lead else b""
    path = put("a.txt", lead + shuffled.replace(b"  <remarks>Exhibit", b"  <remarks/>\n  <remarks>Exhibit") + end)
    found = run("validate", path, "--profile", "submit", "--select", "FS28").stdout.splitlines()
    assert found[0].startswith(f"{path}:{line}: FS281: /ownershipDocument/remarks stands before issuer")
    assert run("validate", path, "--select", "FS28").stdout == ""


def test_a_finding_about_a_filing_has_its_evidence():
    late = XML.replace(b"<signatureDate>2007-11-28", b"<signatureDate>2007-11-20")
    result = run("validate", put("a.xml", late), "--format", "json", "--select", "FS261")
    (finding,) = json.loads(result.stdout)["findings"]
    assert finding["evidence"] == {
        "pointer": "/signatures/0/date",
        "quote": "2007-11-20",
        "xpath": "/ownershipDocument/ownerSignature[1]/signatureDate",
    }


def test_statistics_count_each_code():
    put("in/a.json", broken())
    put("in/b.json", broken() | {"remarks": ""})
    result = run("validate", "in", "--format", "statistics")
    assert result.stdout.splitlines() == ["      2  FS101  error    pattern", "      1  FS107  error    min-length"]


# -- authority ---------------------------------------------------------------------------------------------------------

POWER = catalog.schema("power-of-attorney")["examples"][0]


def test_the_chain_goes_over_all_the_files_that_are_named():
    form, power = put("in/form.json", FORM), put("in/power.json", POWER)
    result = run("authority", form, power)
    assert result.exit_code == 0
    head, *rows = result.stdout.splitlines()
    assert head == f"{form}: Piet Lindqvist for Osei Miriam"
    assert [row.split()[0] for row in rows[:3]] == ["owner", "power", "attorney"]
    assert rows[1].split() == ["power", "Miriam", "A.", "Osei,", "2007-11-27", f"({power})", "holds"]
    assert result.stderr == "2 inputs, 2 records: 1 chain, 0 broken links\n"
    assert run("authority", "in").stdout == result.stdout


def test_a_broken_link_is_no_error():
    result = run("authority", put("a.json", FORM))
    assert "broken FS501" in result.stdout
    assert result.exit_code == 0
    assert result.stderr == "1 input, 1 record: 1 chain, 1 broken link\n"


def test_a_gate_is_strict_where_a_power_does_not_hold():
    put("in/form.json", FORM)
    assert run("authority", "in", "--strict").exit_code == 0  # FS501: the power may be filed elsewhere
    put("in/power.json", POWER)
    assert run("authority", "in", "--strict").exit_code == 0
    put("in/power.json", POWER | {"expirationDate": "2007-11-27"})
    assert run("authority", "in").exit_code == 0
    assert run("authority", "in", "--strict").exit_code == 1


def test_chains_are_an_array_on_request():
    put("in/form.json", FORM)
    put("in/power.json", POWER | {"expirationDate": "2007-11-27"})
    (chain,) = json.loads(run("authority", "in", "--format", "json").stdout)
    assert list(chain) == ["owner", "power", "links", "form", "signature"]
    assert chain["signature"] == FORM["signatures"][0]
    assert Path(chain["power"]["file"]) == Path("in/power.json")
    assert {link["step"]: link.get("code") for link in chain["links"]}["inForce"] == "FS506"
    assert json.loads(run("authority", "in/power.json", "--format", "json").stdout) == []


def test_a_folder_is_validated_across_its_records():
    form = put("in/form.json", FORM)
    place = (
        next(number for number, line in enumerate(form.read_text("utf-8").splitlines(), start=1) if "/s/" in line) - 1
    )
    assert run("validate", "in").stdout == (
        f'{form}:{place}:5: FS501 info signatures[0]: "Piet Lindqvist" signs for "Osei Miriam", '
        "from whom there is no power of attorney\n"
    )
    assert run("validate", "in", "--no-rules").stdout == ""
    put("in/power.json", POWER)
    assert run("validate", "in").stdout == ""
    put("in/power.json", POWER | {"expirationDate": "2007-11-27"})
    assert run("validate", "in", "--select", "FS506").stdout.startswith(f"{form}:{place}:5: FS506 warning")


@pytest.mark.parametrize("write", [json.dumps, lambda records: "".join(map(dumps_line, records))])
def test_the_records_of_one_file_are_validated_across(write):
    both = [FORM, POWER | {"formsCovered": ["4"], "powers": [{"text": "sign Form 4"}]}]
    result = run("validate", "-", "--format", "json", data=write(both))
    (finding,) = json.loads(result.stdout)["findings"]
    assert (finding["code"], finding["pointer"], finding["line"]) == ("FS503", "/signatures/0", 1)
    assert finding["column"] > 1


def test_a_record_that_does_not_conform_has_no_chain():
    result = run("authority", put("a.json", broken()))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "FS101" in result.stderr


# -- to-xml ------------------------------------------------------------------------------------------------------------


def test_a_form_3_record_is_written_as_ownership_xml():
    record = run("parse", put("a.xml", XML)).stdout
    result = run("to-xml", "-", data=record)
    assert "<issuerCik>0009900017</issuerCik>" in result.stdout
    assert result.exit_code == 0
    assert json.loads(run("parse", "-", data=result.stdout).stdout)["issuer"] == json.loads(record)["issuer"]


def test_an_invalid_record_is_not_written():
    result = run("to-xml", put("a.json", broken()))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "FS101" in result.stderr


@pytest.mark.parametrize("character", ["\x01", "\ud800", "\ufffe"])
def test_a_character_that_xml_does_not_have_causes_no_traceback(character):
    assert run("to-xml", put("a.json", RECORD | {"remarks": character})).exit_code == 2


def test_only_one_form_3_is_written():
    assert run("to-xml", "missing.json").exit_code == 3
    assert run("to-xml", put("a.jsonl", dumps_line(RECORD) * 2)).exit_code == 2
    assert run("to-xml", put("b.json", catalog.schema("form8k")["examples"][0])).exit_code == 2


# -- What there is to know ---------------------------------------------------------------------------------------------


def test_schemas_are_listed_shown_and_located():
    assert run("schema", "list").stdout.splitlines() == [f"{name}@{version}" for name, version in catalog.schemas()]
    assert json.loads(run("schema", "show", "form3").stdout) == catalog.schema("form3")
    assert run("schema", "show", "form3@1.0").stdout == run("schema", "show", "form3").stdout
    assert run("schema", "path", "powerOfAttorney").stdout == f"{catalog.schema_path('power-of-attorney')}\n"


@pytest.mark.parametrize("args", [["schema", "show", "form4"], ["schema", "path", "form3@9.9"], ["explain", "FS999"]])
def test_a_name_that_does_not_exist_is_wrong_usage(args):
    result = run(*args)
    assert result.exit_code == 2
    assert args[-1].partition("@")[0] in result.stderr


def test_every_code_is_explained():
    from filingschema.validation import codes

    for code, known in codes().items():
        text = run("explain", code.lower()).stdout
        assert text.startswith(f"{code} {known.name} ({known.severity}")
        assert " ".join(known.explanation.split()) in " ".join(text.split())
        assert known.source in text
        assert run("explain", known.name).stdout == text


def test_what_passes_and_what_fails_is_shown_with_the_finding():
    text = run("explain", "FS220").stdout
    passes, fails = (json.loads(text.partition(f"This {verb}:")[2].split("\n\n")[1]) for verb in ("passes", "fails"))
    assert passes == {"reportingOwners": [{"relationship": {"isDirector": True}}]}
    assert fails == {"reportingOwners": [{"relationship": {"isDirector": False}}]}
    assert text.endswith("\n\nreportingOwners[0].relationship: no relationship to the issuer is ticked\n")
    assert "This passes" not in run("explain", "FS001").stdout


def test_an_explanation_fits_a_terminal():
    from filingschema.validation import codes

    for code in codes():
        _, _, shown = run("explain", code).stdout.partition("This passes:")
        assert [
            line for line in shown.splitlines() if len(line) > 100 and " " in line.strip()
        ] == []  # a path is one word
        for verb in ("passes", "fails"):
            part = shown.partition("This fails:")[0 if verb == "passes" else 2]
            fragment = part.strip().split("\n\n")[0]
            assert not shown or fragment.startswith("<") or json.loads(fragment)


def test_a_severity_for_filers_is_explained():
    from filingschema.findings import Code
    from filingschema.reports.codes import Entry, explain

    code = Code("FS999", "example", "warning", "It is no code.", "Nobody", submit="error")
    assert next(explain(Entry(code, "input", ()))).startswith("FS999 example (warning; error under --profile submit)\n")
    alone = Entry(code, "rule", ("form3",), "submit")
    assert next(explain(alone)).startswith("FS999 example (error, under --profile submit alone)\n")
    assert (alone.historic, alone.submit, alone.records) == (None, "error", "form3")


def test_every_code_is_listed():
    from filingschema.validation import codes
    from filingschema.validation.rules import rules

    head, *lines = run("rules").stdout.splitlines()
    assert head.split() == ["code", "severity", "submit", "name", "records"]
    rows = {line.split()[0]: line.split(maxsplit=4)[1:] for line in lines}
    assert list(rows) == sorted(codes())
    for code, known in codes().items():
        assert rows[code][1:3] == [known.severity_in("submit"), known.name]
    assert rows["FS001"][3] == rows["FS281"][3] == "input"
    assert rows["FS281"][0] == "-"
    assert rows["FS101"][3] == rows["FS130"][3] == "any"
    assert rows["FS502"][3] == "form3 with powerOfAttorney"
    for rule in rules():
        assert rows[rule.code.code][0] == (rule.code.severity if rule.profile == "historic" else "-")


def test_every_code_is_listed_for_programs():
    from filingschema.validation import codes

    listed = {entry["code"]: entry for entry in json.loads(run("rules", "--format", "json").stdout)}
    assert list(listed) == sorted(codes())
    for code, known in codes().items():
        assert (listed[code]["name"], listed[code]["source"]) == (known.name, known.source)
        assert listed[code]["explanation"] == known.explanation
    assert listed["FS220"]["severity"] == {"historic": "error", "submit": "error"}
    assert listed["FS276"]["severity"] == {"historic": None, "submit": "warning"}
    assert (listed["FS220"]["foundIn"], listed["FS220"]["recordTypes"]) == ("rule", ["form3"])
    assert (listed["FS502"]["foundIn"], listed["FS502"]["recordTypes"]) == ("across", ["form3", "powerOfAttorney"])
    assert {entry["foundIn"] for entry in listed.values()} == {"input", "schema", "rule", "across"}


def test_the_version_is_printed():
    assert run("--version").stdout == f"filingschema {filingschema.__version__}\n"


@pytest.mark.parametrize("args", [[], ["validate"], ["nonsense"], ["parse"], ["validate", "x", "--format", "yaml"]])
def test_wrong_usage_is_exit_code_2(args):
    assert run(*args).exit_code == 2


def test_every_command_and_option_has_a_help_text():
    import typer

    root = typer.main.get_command(cli.app)
    nested = root.commands["schema"].commands
    for found in [root, *root.commands.values(), *nested.values()]:
        assert found.help
        assert all(parameter.help for parameter in found.params)
    assert set(root.commands) == {"parse", "validate", "authority", "to-xml", "text", "schema", "explain", "rules"}
    assert set(nested) == {"list", "show", "path"}


# -- As a process ------------------------------------------------------------------------------------------------------


def test_parse_can_be_piped_into_validate():
    parsed = shell("parse", "-", data=xml("naïve\u2028"), PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "naïve" in parsed.stdout.decode("utf-8")
    checked = shell("validate", "-", data=parsed.stdout)
    assert (checked.returncode, checked.stdout) == (0, b"")


def test_output_to_a_pipe_has_no_colours_and_no_counter():
    result = shell("validate", "-", data=dumps(broken()).encode())
    assert b"\x1b" not in result.stdout + result.stderr
    assert result.returncode == 1


@pytest.mark.skipif(os.name == "nt", reason="pipes break in another way")
def test_a_reader_that_goes_away_causes_no_traceback():
    put("a.jsonl", dumps_line(broken()) * 5000)
    process = subprocess.Popen(
        command("validate", "a.jsonl"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    process.wait()
    assert b"Traceback" not in errors
    assert b"Exception" not in errors


@pytest.mark.skipif(os.name == "nt", reason="signals differ")
def test_an_interrupt_causes_no_traceback():
    process = subprocess.Popen(
        command("validate", "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    process.stdin.write(dumps_line(broken()).encode() * 400)
    process.stdin.flush()
    assert process.stdout.readline()
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert b"Traceback" not in errors
    assert process.returncode == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_causes_no_traceback():
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            command("schema", "show", "form3"), stdout=full, stderr=subprocess.PIPE, check=False, env=environment()
        )
    assert result.returncode == 3
    assert b"Traceback" not in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_has_colours_unless_no_color_is_set(no_color, coloured):
    import pty

    put("a.json", broken())
    controller, terminal = pty.openpty()
    subprocess.run(command("validate", "a.json"), stdout=terminal, check=False, env=environment(NO_COLOR=no_color))
    assert (b"\x1b[31mFS101" in os.read(controller, 10_000)) == coloured
    os.close(terminal)
    os.close(controller)


def test_a_counter_on_a_terminal_gives_way_to_findings(monkeypatch, capsys):
    clock = iter(range(100))
    monkeypatch.setattr("filingschema.terminal.time.monotonic", lambda: next(clock))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    terminal = Terminal()
    for _ in range(3):
        terminal.count()
    terminal.write("a finding\n")
    terminal.close()
    assert capsys.readouterr() == ("a finding\n", "\r2 files\r3 files\r\x1b[K")


def test_the_command_line_is_imported_without_what_only_some_commands_need():
    code = "import sys, filingschema.cli; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment())
    assert {"lxml", "jsonschema", "jsonschema_rs", "rich"}.isdisjoint(result.stdout.decode().split())


def test_the_public_names_are_there():
    for name in filingschema.__all__:
        assert getattr(filingschema, name) is not None
    parsed = filingschema.parse(XML)
    assert isinstance(parsed, filingschema.Parsed)
    with pytest.raises(AttributeError, match="nothing"):
        filingschema.nothing  # noqa: B018


def test_text_prints_the_documents_that_have_words() -> None:
    path = str(Path(__file__).parent / "filings" / "form3" / "nothing-owned.txt")
    result = CliRunner().invoke(cli.app, ["text", path])
    assert result.exit_code == 0
    assert "attorney" in result.stdout.lower()
    assert "<" not in result.stdout
    assert result.stderr == "document 2 (EX-24)\n"
    assert CliRunner().invoke(cli.app, ["text", path, "--document", "2"]).stdout == result.stdout


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0", b"<?xml version='1.0'?><ownershipDocument/>"])
def test_text_of_what_has_no_words_is_an_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    result = CliRunner().invoke(cli.app, ["text", str(path)])
    assert result.exit_code == 1
    assert "no document with words" in result.stderr
    assert CliRunner().invoke(cli.app, ["text", str(tmp_path / "none.txt")]).exit_code == 3
