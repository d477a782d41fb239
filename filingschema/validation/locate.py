"""Read JSON text, and find the line and column of what stands in it."""

import bisect
import json
import re
from collections.abc import Iterable, Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]  # typeshed passes over it
from typing import Any, Final

from filingschema import codes
from filingschema.findings import Finding

__all__ = ["escape", "load", "locate"]

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_DECODER: Final = json.JSONDecoder()

# What Python's decoder reads or refuses in its own way, outside of strings: constants that JSON does not have, and
# integers beyond the limit that keeps their conversion linear.
_FOREIGN: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|(-?Infinity|NaN)|(-?[0-9]{4301,}+(?![.eE]))', re.DOTALL)

_TOKEN: Final = re.compile(r'("(?:[^"\\]|\\.)*+")[ \t\n\r]*(:?)|[][{},]', re.DOTALL)


def escape(token: str) -> str:
    """Return a property name as a token of a JSON Pointer (RFC 6901).

    >>> escape("a/b~c")
    'a~1b~0c'
    """
    return token.replace("~", "~0").replace("/", "~1")


def _unescape(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")


class _Lines:
    """The lines of a text: turns offsets into line and column."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def load(text: str) -> tuple[Any, list[Finding]]:
    """Return the value of a JSON text, and findings where it has none: invalid JSON, or an object with a key twice.

    The value is None where there are findings. A byte order mark is passed over.

    >>> load('{"a": [1]}')
    ({'a': [1]}, [])
    >>> load('{"a": 1, "a": 2}')[1][0].column
    10
    """
    text = text.removeprefix("\ufeff")
    repeats = False

    def pair(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeats
        read = dict(pairs)
        repeats = repeats or len(read) != len(pairs)
        return read

    try:
        value = json.loads(text, object_pairs_hook=pair, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        message = f"{error.msg[0].lower()}{error.msg[1:]}"
        return None, [codes.INVALID_JSON.finding(message, line=error.lineno, column=error.colno)]
    except RecursionError:
        return None, [codes.INVALID_JSON.finding("arrays and objects are nested too deeply to be read")]
    except ValueError:
        return None, [_foreign(text)]
    return (None, list(_repeated(text))) if repeats else (value, [])


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _foreign(text: str) -> Finding:
    match = next(match for match in _FOREIGN.finditer(text) if match.lastindex)
    line, column = _Lines(text).place(match.start())
    message = f"{match[1]} is not a JSON value" if match[1] else f"a number has {len(match[2])} digits"
    return codes.INVALID_JSON.finding(message, line=line, column=column)


def _repeated(text: str) -> Iterator[Finding]:
    """Yield a finding for each key of valid JSON that its object already has."""
    lines = _Lines(text)
    open_keys: list[set[str] | None] = []  # a set for each open object, None for each open array
    for match in _TOKEN.finditer(text):
        mark = match[0]
        if mark == "{":
            open_keys.append(set())
        elif mark == "[":
            open_keys.append(None)
        elif mark in "]}":
            open_keys.pop()
        elif match[2] and open_keys[-1] is not None:
            key = scanstring(text, match.start() + 1)[0]
            if key in open_keys[-1]:
                line, column = lines.place(match.start())
                yield codes.DUPLICATE_KEY.finding(f"{match[1]} stands twice in one object", line=line, column=column)
            open_keys[-1].add(key)


def locate(text: str, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
    r"""Return line and column, from 1 and in characters, of the value at each JSON Pointer in a valid JSON text.

    A pointer to what is not there has the place of its deepest ancestor that is. The text is read once, whatever the
    number of pointers, and what lies beside their paths is skipped at the speed of the decoder.

    >>> locate('{"issuer":\n  {"cik": 1}}', ["/issuer/cik", "/issuer/name"])
    {'/issuer/cik': (2, 11), '/issuer/name': (2, 3)}
    """
    text = text.removeprefix("\ufeff")
    wanted = list(pointers)
    tree: dict[str, Any] = {}
    for pointer in wanted:
        branch = tree
        for token in pointer.split("/")[1:]:
            branch = branch.setdefault(_unescape(token), {})
    offsets: dict[str, int] = {}
    _read(text, _skip_space(text, 0), tree, "", offsets)
    lines = _Lines(text)
    return {pointer: lines.place(_nearest(offsets, pointer)) for pointer in wanted}


def _nearest(offsets: dict[str, int], pointer: str) -> int:
    while pointer not in offsets:
        pointer = pointer.rpartition("/")[0]
    return offsets[pointer]


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _skip_value(text: str, at: int) -> int:
    try:
        return _DECODER.raw_decode(text, at)[1]
    except RecursionError:
        depth = 0
        for match in _TOKEN.finditer(text, at):
            depth += (match[0] in "{[") - (match[0] in "}]")
            if depth == 0:
                return match.end()
        raise


def _read(text: str, at: int, tree: dict[str, Any], pointer: str, offsets: dict[str, int]) -> int:
    """Note where the value at `at` begins, and what `tree` names in it; return where the value ends."""
    offsets[pointer] = at
    if not tree or text[at] not in "{[":
        return _skip_value(text, at)
    closing = "}" if text[at] == "{" else "]"
    index = 0
    at = _skip_space(text, at + 1)
    while text[at] != closing:
        token = str(index)
        if closing == "}":
            token, at = scanstring(text, at + 1)
            at = _skip_space(text, _skip_space(text, at) + 1)  # over the colon
        if token in tree:
            at = _read(text, at, tree[token], f"{pointer}/{escape(token)}", offsets)
        else:
            at = _skip_value(text, at)
        at = _skip_space(text, at)
        if text[at] == ",":
            at = _skip_space(text, at + 1)
        index += 1
    return at + 1
