"""A project's own choice of findings: `[tool.filingschema]` in `pyproject.toml`, or a `filingschema.toml`."""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from filingschema.findings import PROFILES, FilingSchemaError, Profile, quoted
from filingschema.validation import codes

__all__ = ["Configuration", "ConfigurationError", "find", "prefixes", "read"]

_OWN: Final = "filingschema.toml"
_SHARED: Final = "pyproject.toml"
_TABLE: Final = "[tool.filingschema]"
_CODES: Final = ("select", "ignore")


class ConfigurationError(FilingSchemaError):
    """A configuration cannot be read, or says something that is not known."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """Which findings to report: those whose code begins with one of `select`, and with none of `ignore`; and for whom.

    >>> Configuration(select=("FS1",), ignore=("FS13",)).reports("FS101")
    True
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: Profile = "historic"

    def reports(self, code: str) -> bool:
        """Say whether a finding with this code is to be reported; without `select`, every code is selected."""
        return code.startswith(self.select or "") and not code.startswith(self.ignore)


def find(folder: Path) -> Configuration:
    """Return the nearest configuration, upward from a folder, or an empty one where there is none.

    In one folder `filingschema.toml` goes before `pyproject.toml`; a `pyproject.toml` without the table is passed over.

    Raises:
        ConfigurationError: as `read` does.
    """
    for place in (folder, *folder.parents):
        for path in (place / _OWN, place / _SHARED):
            if os.path.isfile(path) and (table := _table(path)) is not None:  # noqa: PTH113 - Path.is_file may raise
                return _configuration(table, path)
    return Configuration()


def read(path: Path) -> Configuration:
    """Return the configuration that stands in a file: in `pyproject.toml` in its table, else as the whole file.

    Raises:
        ConfigurationError: if the file cannot be read, is not TOML, or has a key, type or code that is not known.
    """
    table = _table(path)
    if table is None:
        raise ConfigurationError(f"{path}: there is no table {_TABLE}")
    return _configuration(table, path)


def prefixes(values: list[str]) -> tuple[str, ...]:
    """Return codes and beginnings of codes out of texts that separate them by commas; a name stands for its code.

    Raises:
        ConfigurationError: if no code begins so and none has the name, or a text is blank.

    >>> prefixes(["fs1, FS203", "form3-role"])
    ('FS1', 'FS203', 'FS220')
    """
    names = {code.name: code.code for code in codes().values()}
    given = [part.strip() for value in values for part in value.split(",")]
    found = tuple(names.get(part.lower(), part.upper()) for part in given)
    for part, prefix in zip(given, found, strict=True):
        if not part or not any(code.startswith(prefix) for code in codes()):
            raise ConfigurationError(f"no finding has the code or the name {quoted(part)}")
    return found


def _table(path: Path) -> Any:
    try:
        with path.open("rb") as file:
            document = tomllib.load(file)
    except OSError as error:
        raise ConfigurationError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{path}: not TOML: {error}") from error
    if path.name != _SHARED:
        return document
    tools = document.get("tool")
    return tools.get("filingschema") if isinstance(tools, dict) else None


def _configuration(table: Any, path: Path) -> Configuration:
    if not isinstance(table, dict):
        raise ConfigurationError(f"{path}: tool.filingschema is not a table")
    chosen: dict[str, Any] = {}
    for key, values in table.items():
        if key == "profile":
            if values not in PROFILES:
                raise ConfigurationError(f"{path}: profile is none of {', '.join(map(quoted, PROFILES))}")
            chosen[key] = values
            continue
        if key not in _CODES:
            raise ConfigurationError(
                f"{path}: {quoted(key)} is not a key of the configuration; select, ignore, profile are"
            )
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise ConfigurationError(f"{path}: {key} is not an array of strings")
        try:
            chosen[key] = prefixes(values)
        except ConfigurationError as error:
            raise ConfigurationError(f"{path}: {key}: {error}") from error
    return Configuration(**chosen)
