"""What the tests share: the snapshots' shape, and where real filings lie when they are at hand."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation

SHARED = Path(__file__).parents[2] / "shared"


class RecordSnapshot(SingleFileSnapshotExtension):
    """A record as canonical JSON, in a file that is itself a conforming document."""

    _write_mode = WriteMode.TEXT
    file_extension = "json"

    @classmethod
    def get_snapshot_name(cls, *, test_location: PyTestLocation, index: str | int = 0) -> str:
        """Return the name that the test gives, which is that of the filing."""
        del test_location
        return str(index)

    @classmethod
    def matches_test_location(cls, *, test_location: PyTestLocation, snapshot_location: str) -> bool:
        """Say whether a file belongs to a test: it has the name of the test's parameter."""
        return f"[{Path(snapshot_location).stem}]" in test_location.testname

    def serialize(self, data: str, **_: object) -> str:
        """Return the text as it is."""
        return data


class FindingsSnapshot(RecordSnapshot):
    """The findings of an input, one a line."""

    file_extension = "txt"


@pytest.fixture
def record_snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compare canonical JSON with the file of that name."""
    return snapshot.use_extension(RecordSnapshot)


@pytest.fixture
def findings_snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compare lines of findings with the file of that name."""
    return snapshot.use_extension(FindingsSnapshot)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of real filings, or skip the test where it is not at hand."""
    if not (SHARED / "corpus").is_dir():
        pytest.skip("the folder ../shared with real filings is not beside this checkout")
    return SHARED
