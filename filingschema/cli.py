"""The command line: what is asked for, in which form, and the exit code."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

import filingschema
from filingschema import checking, cli_reference, inputs, outputs
from filingschema.configuration import Configuration, ConfigurationError, find, prefixes, read
from filingschema.findings import FilingSchemaError, Finding
from filingschema.reports import REPORTERS
from filingschema.reports.authority import CHAIN_REPORTERS
from filingschema.reports.text import printable, show
from filingschema.terminal import Terminal

__all__ = ["main"]

app = typer.Typer(
    name="filingschema",
    help="SEC filings (Form 3, Form 8-K, powers of attorney) as JSON records with published schemas.",
    epilog="Exit codes: 0 all valid, 1 at least one error found, 2 wrong usage, 3 input that cannot be read.",
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)
app.add_typer(cli_reference.app)


class ReportFormat(StrEnum):
    """The names of `REPORTERS`."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"
    statistics = "statistics"


class ProfileName(StrEnum):
    """The names of `PROFILES`."""

    historic = "historic"
    submit = "submit"


class ChainFormat(StrEnum):
    """The names of `CHAIN_REPORTERS`."""

    text = "text"
    json = "json"


class RecordFormat(StrEnum):
    """The forms of `outputs.stream`."""

    json = "json"
    jsonl = "jsonl"


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.", show_default=False)
]
_T = TypeVar("_T")


def main() -> None:
    """Run the command line; a reader that went away or a full disk is no reason for a traceback."""
    try:
        try:
            app(prog_name="filingschema")
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        print(f"filingschema: {error}", file=sys.stderr)  # noqa: T201
        os._exit(3)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"filingschema {filingschema.__version__}")
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """SEC filings (Form 3, Form 8-K, powers of attorney) as JSON records with published schemas."""


@app.command(epilog="Example: filingschema parse 0001104659-07-086139.txt | filingschema validate -")
def parse(
    paths: Paths,
    folder: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="Write one file per record into this folder.")
    ] = None,
    form: Annotated[
        RecordFormat | None,
        typer.Option("--format", help="Default: json for one record, jsonl (JSON Lines) for several."),
    ] = None,
    evidence: Annotated[bool, typer.Option("--evidence", help="Say where in the source each value stands.")] = False,
) -> None:
    """Print the records of filings; findings go to standard error."""
    if folder and form == RecordFormat.jsonl:
        raise typer.BadParameter("a file per record is JSON, not JSON Lines", param_hint="'--format'")
    terminal, tally = Terminal(), Counter[str]()

    def read(source: inputs.Input) -> Iterator[list[dict[str, Any]]]:
        name = source.path.name if source.path else ""
        parsed = filingschema.parse(inputs.read_bytes(source), file_name=name, evidence=evidence)
        for finding in parsed.findings:
            tally[finding.severity] += 1
            terminal.complain(show(replace(finding, file=source.name)))
        if folder:
            outputs.save(parsed.records, source, folder)
        yield parsed.records

    parsed = _each(paths, read, terminal, tally)
    records = (record for records in parsed for record in records)
    if folder:
        tally["records"] = sum(1 for _ in records)
    else:
        for text in outputs.stream(records, form):
            terminal.write(text)
    _finish(terminal, tally)


@app.command(epilog="Example: filingschema validate filings/ --select FS1,FS2 --ignore FS131 --format json")
def validate(
    paths: Paths,
    form: Annotated[ReportFormat, typer.Option("--format", help="Form of the report.")] = ReportFormat.text,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Report only these codes, prefixes or names: FS1,form3-role."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Do not report these codes, prefixes or names.")
    ] = None,
    profile: Annotated[
        ProfileName | None,
        typer.Option(help="historic (default): EDGAR has accepted it; submit: what EDGAR would suspend is an error."),
    ] = None,
    no_rules: Annotated[bool, typer.Option("--no-rules", help="Check records by their schema alone.")] = False,
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Configuration, instead of the nearest filingschema.toml or [tool.filingschema] of a pyproject.toml.",
        ),
    ] = None,
    no_config: Annotated[bool, typer.Option("--no-config", help="Read no configuration.")] = False,
) -> None:
    """Check records (JSON, JSON Lines), and filings, which are parsed first; print what is wrong, and where."""
    terminal, tally, across = Terminal(), Counter[str](), checking.Across()
    if config and no_config:
        raise typer.BadParameter("it contradicts --config", param_hint="'--no-config'")
    if profile and no_rules:
        raise typer.BadParameter("it contradicts --profile", param_hint="'--no-rules'")
    chosen = _choose(select, ignore, profile, Configuration() if no_config else _configuration(config))

    def check(source: inputs.Input) -> Iterator[checking.Checked]:
        return checking.check(source, rules=not no_rules, profile=chosen.profile, across=None if no_rules else across)

    def findings() -> Iterator[Finding]:
        for checked in _each(paths, check, terminal, tally):
            tally["records"] += len(checked.records)
            yield from checked.findings
        yield from across.findings(chosen.profile)

    def reported() -> Iterator[Finding]:
        for finding in findings():
            if chosen.reports(finding.code):
                tally[finding.severity] += 1
                yield finding

    for text in REPORTERS[form](reported(), tally, terminal.colours):
        terminal.write(text)
    counts = ", ".join(_plural(tally[key], key) for key in ("error", "warning", "info"))
    terminal.complain(f"{_plural(tally['inputs'], 'input')}, {_plural(tally['records'], 'record')}: {counts}")
    _finish(terminal, tally)


@app.command(epilog="Example: filingschema authority filings/ --format json")
def authority(
    paths: Paths,
    form: Annotated[ChainFormat, typer.Option("--format", help="Form of the report.")] = ChainFormat.text,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if a link is broken, other than by FS501.")
    ] = False,
) -> None:
    """Print by which power of attorney others than the owners signed each Form 3, of all the filings and records.

    A broken link is a warning, as in `validate`: without --strict it does not change the exit code.
    """
    terminal, tally, across = Terminal(), Counter[str](), checking.Across()
    for checked in _each(paths, lambda source: checking.check(source, rules=False, across=across), terminal, tally):
        tally["records"] += len(checked.records)
        for finding in checked.findings:
            if finding.severity == "error":
                tally["error"] += 1
                terminal.complain(show(finding))
    found = across.chains()
    broken = [finding for chain in found for finding in chain.findings]
    tally.update(finding.severity for finding in broken)
    for text in CHAIN_REPORTERS[form](found, across.held):
        terminal.write(text)
    terminal.complain(
        f"{_plural(tally['inputs'], 'input')}, {_plural(tally['records'], 'record')}: "
        f"{_plural(len(found), 'chain')}, {_plural(len(broken), 'broken link')}"
    )
    if strict:
        tally["error"] += tally["warning"]
    _finish(terminal, tally)


@app.command("to-xml", epilog="Example: filingschema to-xml record.json > primary_doc.xml")
def to_xml(
    path: Annotated[
        str, typer.Argument(metavar="RECORD", help="File with one Form 3 record, or -.", show_default=False)
    ],
) -> None:
    """Print the ownership XML of a Form 3 record."""
    terminal, tally = Terminal(), Counter[str]()
    records: list[Any] = []
    for checked in _each([path], lambda source: checking.check(source, rules=False), terminal, tally):
        records += checked.records
        for finding in checked.findings:
            tally[finding.severity] += 1
            terminal.complain(show(finding))
    if not tally["error"] and not tally["unreadable"]:
        if len(records) != 1:
            raise typer.BadParameter(f"{path} holds {len(records)} records, not one", param_hint="'RECORD'")
        try:
            terminal.write(filingschema.to_xml(records[0]))
        except FilingSchemaError as error:
            raise typer.BadParameter(str(error), param_hint="'RECORD'") from error
    _finish(terminal, tally)


@app.command(epilog="Example: filingschema text 0001104659-07-075222.txt --document 1")
def text(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A filing, or - for standard input.", show_default=False)],
    sequence: Annotated[
        int | None, typer.Option("--document", metavar="SEQUENCE", help="Only the document with this number.")
    ] = None,
) -> None:
    """Print the canonical text of the documents of a filing: their words in reading order."""
    terminal, tally = Terminal(), Counter[str]()
    for document, words in _each([path], outputs.read_texts, terminal, tally):
        if sequence in (None, document.sequence):
            tally["documents"] += 1
            if document.sequence is not None:
                terminal.complain(f"document {document.sequence} ({document.type})")
            terminal.write(words)
    if not tally["documents"] and not tally["unreadable"]:
        tally["error"] += 1
        terminal.complain(f"{path}: no document with words" + (f" has the number {sequence}" if sequence else ""))
    _finish(terminal, tally)


# -- What the commands share -------------------------------------------------------------------------------------------


def _each(
    paths: list[str], read: Callable[[inputs.Input], Iterator[_T]], terminal: Terminal, tally: Counter[str]
) -> Iterator[_T]:
    """Yield what `read` makes of each input; complain of what cannot be read or written, and go on."""

    def excuse(error: FilingSchemaError) -> None:
        tally["unreadable"] += 1
        terminal.complain(printable(str(error)))

    seen: set[str] = set()
    for path in paths:
        try:
            for source in inputs.find(path, tally):
                if len(paths) > 1 and source.path:  # a folder and a file in it, say
                    place = os.path.realpath(source.path)
                    if place in seen:
                        continue
                    seen.add(place)
                terminal.count()
                try:
                    yield from read(source)
                    tally["inputs"] += 1
                except (inputs.UnreadableError, outputs.OccupiedError) as error:
                    excuse(error)
        except inputs.UnreadableError as error:
            excuse(error)


def _finish(terminal: Terminal, tally: Counter[str]) -> None:
    if tally["skipped"]:
        terminal.complain(f"{_plural(tally['skipped'], 'file')} of other kinds skipped")
    terminal.close()
    raise typer.Exit(3 if tally["unreadable"] else 1 if tally["error"] else 0)


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"


def _configuration(path: Path | None) -> Configuration:
    try:
        return read(path) if path else find(Path.cwd())
    except ConfigurationError as error:
        raise typer.BadParameter(printable(str(error)), param_hint="the configuration") from error


def _choose(
    select: list[str] | None, ignore: list[str] | None, profile: ProfileName | None, configured: Configuration
) -> Configuration:
    """Put the options in the place of what is configured; `--select` sets a configured `ignore` aside, too."""
    if select:
        configured = replace(configured, select=_prefixes(select, "--select"), ignore=())
    if ignore:
        configured = replace(configured, ignore=_prefixes(ignore, "--ignore"))
    return replace(configured, profile=profile.value) if profile else configured


def _prefixes(given: list[str], option: str) -> tuple[str, ...]:
    try:
        return prefixes(given)
    except ConfigurationError as error:
        raise typer.BadParameter(str(error), param_hint=f"'{option}'") from error
