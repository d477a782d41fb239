"""What the user sees: results on standard output; complaints and a counter of files on standard error."""

import io
import os
import sys
import time

__all__ = ["Terminal"]

_PAUSE = 0.1  # seconds between two states of the counter


class Terminal:
    """The two streams of a command. The counter shows on a terminal only, and gives way to every line of text."""

    def __init__(self) -> None:
        """Make standard output UTF-8 with plain line ends, whatever the locale and the system."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        self._counts = sys.stderr is not None and sys.stderr.isatty()
        self._files = 0
        self._due = time.monotonic() + 1
        self._is_shown = False

    @property
    def colours(self) -> bool:
        """Say whether findings are to be coloured."""
        return sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    def write(self, text: str) -> None:
        """Write to standard output."""
        self._erase()
        print(text, end="")  # noqa: T201 - unlike write(), print() bears a stream that is closed

    def complain(self, text: str) -> None:
        """Write a line to standard error."""
        self._erase()
        print(text, file=sys.stderr)  # noqa: T201

    def count(self) -> None:
        """Count one more file; show how many there are so far once the work takes longer than a second."""
        self._files += 1
        if self._counts and time.monotonic() > self._due:
            print(f"\r{self._files} files", end="", file=sys.stderr, flush=True)  # noqa: T201
            self._due = time.monotonic() + _PAUSE
            self._is_shown = True

    def close(self) -> None:
        """Remove the counter."""
        self._erase()

    def _erase(self) -> None:
        if self._is_shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)  # noqa: T201
            self._is_shown = False
