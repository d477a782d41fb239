"""Find the files that a command names, and read what is in them: records as JSON, or filings."""

import codecs
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, Final

from filingschema.findings import FilingSchemaError

__all__ = ["Input", "Piece", "UnreadableError", "find", "read", "read_bytes"]

_SUFFIXES: Final = {".json", ".jsonl", ".txt", ".nc", ".xml", ".htm", ".html"}
"""What is read in a folder; a file that is named is read whatever its suffix."""

_JSON: Final = re.compile(rb"\s*(\{|\[\s*([{\[\]]|$))")
_MARKS_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class UnreadableError(FilingSchemaError):
    """An input cannot be opened or read, or is a folder with nothing to read in it."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, or standard input where `path` is None.

    `name` is what messages call it; `subfolder` is its place below the folder that was named.
    """

    name: str
    path: Path | None
    subfolder: Path = Path()


@dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of one JSON text or of one filing, and the line of the input on which they begin."""

    data: bytes
    is_json: bool
    line: int = 1


def find(path: str, tally: Counter[str]) -> Iterator[Input]:
    """Yield the inputs that a path names: `-` is standard input, a folder is all that can be read below it.

    In a folder, hidden files and files of other kinds are counted in `tally["skipped"]`.

    Raises:
        UnreadableError: after all, if a folder holds nothing to read, or one below it cannot be opened.
    """
    if path == "-":
        yield Input("-", None)
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for a name that is too long or out of reach
        yield from _find_below(Path(path), tally)
    else:
        yield Input(path, Path(path))


def _find_below(top: Path, tally: Counter[str]) -> Iterator[Input]:
    closed: list[OSError] = []
    is_empty = True
    for folder, folders, files in os.walk(top, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in (Path(folder, name) for name in sorted(files)):
            if file.suffix.lower() in _SUFFIXES and not file.name.startswith(".") and os.path.isfile(file):  # noqa: PTH113
                is_empty = False
                yield Input(str(file), file, file.parent.relative_to(top))
            else:
                tally["skipped"] += 1
    if closed:
        raise UnreadableError("; ".join(f"{error.filename}: {_reason(error)}" for error in closed))
    if is_empty:
        raise UnreadableError(f"{top}: holds no file to read ({', '.join(sorted(_SUFFIXES))})")


def read_bytes(source: Input) -> bytes:
    """Return all that an input holds.

    Raises:
        UnreadableError: if it cannot be opened or read.
    """
    try:
        return _stdin().read() if source.path is None else source.path.read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{source.name}: {_reason(error)}") from error


def read(source: Input) -> Iterator[Piece]:
    """Yield the pieces of an input as it is read: each line of JSON Lines, the one JSON text, or the one filing.

    What begins with `{` or `[` is JSON, whatever the name of the file.

    Raises:
        UnreadableError: if it cannot be opened or read.
    """
    try:
        if source.path is None:
            yield from _split(_stdin())
        else:
            with source.path.open("rb") as file:
                yield from _split(file)
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{source.name}: {_reason(error)}") from error


def _stdin() -> IO[bytes]:
    if sys.stdin is None:
        raise ValueError("standard input is closed")
    return sys.stdin.buffer


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _split(file: IO[bytes]) -> Iterator[Piece]:
    head: list[bytes] = []  # up to and including the first line that is not blank
    for line in file:
        head.append(line)
        if line.strip():
            break
    first = head[-1] if head else b""
    if first.startswith(_MARKS_16):
        # What PowerShell's > writes.
        data = b"".join(head) + file.read()
        text = data.decode("utf-16", "replace").encode("utf-8", "replace")
        yield Piece(text, is_json=True) if _JSON.match(text) else Piece(data, is_json=False)
        return
    if not _JSON.match(first.removeprefix(codecs.BOM_UTF8)):
        yield Piece(b"".join(head) + file.read(), is_json=False)
        return
    second = next(file, b"")
    rest = chain([second], file)
    if _is_json_line(first, second):
        for number, line in enumerate(chain(head, rest), start=1):
            if line.strip():
                yield Piece(line, is_json=True, line=number)
    else:
        yield Piece(b"".join(chain(head, rest)), is_json=True)


def _is_json_line(first: bytes, second: bytes) -> bool:
    """Say whether a line is the first of JSON Lines, and not of a JSON text that goes over several lines."""
    if second.lstrip().startswith(b"{") and first.rstrip().endswith(b"}"):
        return True  # it may be invalid, and is a line of its own all the same
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True
