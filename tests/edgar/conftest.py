from collections.abc import Callable
from pathlib import Path

import pytest

CONTAINERS = Path(__file__).parent / "containers"


@pytest.fixture(scope="session")
def container() -> Callable[[str], bytes]:
    """Return the bytes of a file in `containers/` by its name."""
    return lambda name: (CONTAINERS / name).read_bytes()
