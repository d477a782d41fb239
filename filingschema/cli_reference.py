"""The commands of what there is to know: the schemas, the codes of findings."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from filingschema import catalog
from filingschema.terminal import Terminal

__all__ = ["app"]

app = typer.Typer()
schemas = typer.Typer(help="List, print or locate the schemas.", rich_markup_mode=None, no_args_is_help=True)
app.add_typer(schemas, name="schema")


class CodesFormat(StrEnum):
    """The names of `CODE_REPORTERS`."""

    text = "text"
    json = "json"
    markdown = "markdown"


SchemaName = Annotated[
    str, typer.Argument(metavar="NAME[@VERSION]", help="Schema; without a version, the newest.", show_default=False)
]

# The reports on codes bring every rule with them: they are imported by the command that needs them.


@app.command(epilog="Example: filingschema explain FS101")
def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code of a finding, or its name.", show_default=False)],
) -> None:
    """Say what the code of a finding means, by which source, and what passes and what fails."""
    from filingschema.reports import codes  # noqa: PLC0415

    for entry in codes.entries():
        if code.casefold() in (entry.code.code.casefold(), entry.code.name):
            Terminal().write("".join(codes.explain(entry)))
            return
    raise typer.BadParameter(f"no finding has the code or the name {code}", param_hint="'CODE'")


@app.command("rules", epilog="Example: filingschema rules --format json")
def list_rules(
    form: Annotated[CodesFormat, typer.Option("--format", help="Form of the list.")] = CodesFormat.text,
) -> None:
    """Print every code of a finding with its severities, its name and the records that it is for."""
    from filingschema.reports import codes  # noqa: PLC0415

    terminal = Terminal()
    for text in codes.CODE_REPORTERS[form](codes.entries()):
        terminal.write(text)


@schemas.command("list")
def list_schemas() -> None:
    """Print name and version of every schema."""
    Terminal().write("".join(f"{name}@{version}\n" for name, version in catalog.schemas()))


@schemas.command("show", epilog="Example: filingschema schema show form3@1.0 > form3.schema.json")
def show_schema(schema: SchemaName) -> None:
    """Print a schema."""
    Terminal().write(_path(schema).read_text("utf-8"))


@schemas.command("path", epilog='Example: npx json2ts "$(filingschema schema path form3)"')
def print_schema_path(schema: SchemaName) -> None:
    """Print where the file of a schema is."""
    Terminal().write(f"{_path(schema)}\n")


def _path(text: str) -> Path:
    name, _, version = text.partition("@")
    try:
        return catalog.schema_path(catalog.RECORD_SCHEMAS.get(name, name), version or None)
    except catalog.CatalogError as error:
        raise typer.BadParameter(str(error), param_hint="'NAME'") from error
