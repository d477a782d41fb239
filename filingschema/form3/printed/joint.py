"""Those who file jointly with the first owner, as a page behind the form lists them: labels and values, or lines."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from filingschema.form3.printed.addresses import is_city
from filingschema.form3.printed.columns import rows
from filingschema.form3.printed.labels import alike
from filingschema.form3.printed.layout import Lines, PrintedPage, Word
from filingschema.form3.printed.marks import read_relationship
from filingschema.form3.printed.owners import read_owner_lines
from filingschema.form3.printed.runs import key
from filingschema.form3.printed.signatures import Signed
from filingschema.form3.printed.signing import opens_signature
from filingschema.text.quotes import Tree

__all__ = ["JointFiler", "read_joint_filers"]

_LABELS: Final = (
    ("name and address of reporting person", "both"),
    ("name and address of joint filer", "both"),
    ("name of issuer", ""),
    ("names of joint filer", "name"),
    ("name of reporting person", "name"),
    ("joint filer name", "name"),
    ("reporting person", "name"),
    ("address of joint filer", "address"),
    ("business address", "address"),
    ("relationship of reporting person to issuer", "relationship"),
    ("signature of reporting person", "signature"),
)
"""What stands before a colon, in the words that filers have for it; what is none of these is passed over."""
_WORDS: Final = tuple((label.split(), kind) for label, kind in _LABELS)
_LONGEST_LABEL: Final = 12
_LONGEST_BLOCK: Final = 6
_NEAR: Final = 3
_PRINTED: Final = ("name", "address", "relationship", "signature", "both")


class JointFiler(NamedTuple):
    """A reporting owner, and the signature beside it, if there is one."""

    owner: dict[str, Tree]
    signed: Signed | None


def read_joint_filers(page: PrintedPage, lines: Lines) -> list[JointFiler]:
    r"""Return the owners of a list of joint filers: name, address, relationship and signature of each.

    >>> from filingschema.form3.printed.layout import lay_out
    >>> from filingschema.text.quotes import values
    >>> page = lay_out("Name:     Roe LP\nAddress:  1 Elm St\n          Bath, ME 04530\nDesignated Filer: Doe LP")
    >>> owner, _ = read_joint_filers(page, page.lines)[0]
    >>> values(owner)["name"], values(owner)["address"]["city"]
    ('Roe LP', 'Bath')
    """
    found = [_read(page, entry) for entry in _entries(page, lines)] or [
        JointFiler(read_owner_lines(page, group), None)
        for group in rows(page, lines)
        if 1 < len(group) < _LONGEST_BLOCK and is_city(page, group[-1])
    ]
    return [filer for filer in found if "name" in filer.owner]


def _entries(page: PrintedPage, lines: Lines) -> Iterator[dict[str, list[Sequence[Word]]]]:
    """Yield the lines of each owner by their label; a name begins another."""
    entry: dict[str, list[Sequence[Word]]] = {}
    kind, left = "", 0
    passed: Sequence[Word] = ()
    for words in lines:
        label, rest = _split(page, words)
        if label is not None and not (kind == "signature" and words[0].left > left):
            kind, left = label, words[0].left
            if kind in ("name", "both") and entry:
                yield entry
                entry = {}
            if kind and rest:
                entry.setdefault(kind, []).append(rest)
        elif kind and (words[0].left > left or kind not in entry or is_city(page, words)):
            entry.setdefault(kind, []).append(words)
        elif entry and opens_signature(page, words[0].line, words):
            kind, left = "signature", words[0].left
            near = passed and words[0].line - passed[0].line <= _NEAR
            entry.setdefault(kind, []).extend([passed, words] if near else [words])
        else:
            kind, passed = "", words
    if entry:
        yield entry


def _split(page: PrintedPage, words: Sequence[Word]) -> tuple[str | None, Sequence[Word]]:
    """Return what the label of a line asks for ("": nothing of an owner), and the words behind it; None without one."""
    said = [page.word(word) for word in words[:_LONGEST_LABEL]]
    colon = next((at for at, word in enumerate(said) if word.endswith(":")), None)
    if colon is None:
        return None, words
    keys = [letters for word in said[: colon + 1] if (letters := key(word)) and not letters.isdigit()]
    if keys == ["by"]:
        return None, words
    for kind in _PRINTED:
        if keys == [kind]:
            return kind, words[colon + 1 :]
    for label, kind in _WORDS:
        is_first = 1 < len(keys) <= len(label) and alike(keys[0], label[0])
        if is_first and all(any(alike(one, other) for other in label) for one in keys):
            return kind, words[colon + 1 :]
    return "", words[colon + 1 :]


def _read(page: PrintedPage, entry: dict[str, list[Sequence[Word]]]) -> JointFiler:
    lines = [*entry.get("both", ()), *entry.get("name", ()), *entry.get("address", ())]
    owner = read_owner_lines(page, lines) if "both" in entry or "name" in entry else {}
    if said := entry.get("relationship"):
        relationship, _ = read_relationship(page, [word for line in said for word in line])
        if relationship:
            owner["relationship"] = relationship
    signed = entry.get("signature", [])
    end = next((at for at, line in enumerate(signed, 1) if any("/s/" in page.word(word).lower() for word in line)), 0)
    below = [word for line in signed[end:] for word in line]
    return JointFiler(owner, Signed(signed[:end], below) if end else None)
