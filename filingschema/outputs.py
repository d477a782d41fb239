"""Write records: one after the other to a stream, or each to a file of its own."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filingschema.canonical import dumps, dumps_line
from filingschema.findings import FilingSchemaError
from filingschema.inputs import Input, read_bytes

if TYPE_CHECKING:
    from filingschema.edgar import Document

__all__ = ["OccupiedError", "read_texts", "save", "stream"]


class OccupiedError(FilingSchemaError):
    """The file for a record cannot be written, or holds something else than a record of the same input."""


def stream(records: Iterable[dict[str, Any]], form: str | None = None) -> Iterator[str]:
    """Yield the text of records: one as canonical JSON ("json"), several as JSON Lines ("jsonl").

    With a `form` that is it, whatever their number; several records as "json" are an array.
    """
    rest = iter(records)
    head = list(islice(rest, 2))
    if form == "jsonl" or (form is None and len(head) > 1):
        yield from map(dumps_line, chain(head, rest))
    elif len(head) > 1:
        yield "["
        for index, record in enumerate(chain(head, rest)):
            yield f"{',' if index else ''}\n{dumps(record)[:-1]}"
        yield "\n]\n"
    else:
        yield from map(dumps, head)


def save(records: list[dict[str, Any]], source: Input, folder: Path) -> None:
    """Write each record of an input into a folder, under the name of the input and its place below a named folder.

    One record of `a/b.txt` is `b.json`; several are `b.1.json`, `b.2.json`. A file of that name is written anew if it
    holds a record of the same bytes, and never otherwise.

    Raises:
        OccupiedError: if a file holds something else, or cannot be written.
    """
    stem = source.path.stem if source.path else "stdin"
    for number, record in enumerate(records, start=1):
        name = f"{stem}.{number}.json" if len(records) > 1 else f"{stem}.json"
        target = folder / source.subfolder / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists() and record["source"]["sha256"] not in target.read_text("utf-8", "replace"):
                raise OccupiedError(f"{target}: holds something else than a record of {source.name}; not written")
            target.write_text(dumps(record), "utf-8", newline="\n")
        except OSError as error:
            raise OccupiedError(f"{target}: {error.strerror or error}".lower()) from error


def read_texts(source: Input) -> "Iterator[tuple[Document, str]]":
    """Yield each document of a filing that has words, with its canonical text.

    Raises:
        UnreadableError: if the input cannot be opened or read.
    """
    from filingschema import edgar  # noqa: PLC0415 - no other command needs these
    from filingschema.edgar.kinds import has_words  # noqa: PLC0415
    from filingschema.text.reading import read_text  # noqa: PLC0415

    for document in edgar.read(read_bytes(source), source.name).documents:
        content, line = edgar.payload(document)
        if has_words(document):
            yield document, read_text(edgar.decode(content, line)[0]).text
