"""Whether time grows with the input and no faster, however busy the machine is."""

import gc
import time
from collections.abc import Callable
from typing import Any

ENOUGH = 0.2  # seconds: what takes less is fast, whatever the ratio of two such times says
ATTEMPTS = 5


def assert_linear(read: Callable[[Any], object], build: Callable[[int], Any], size: int = 400_000) -> None:
    """Fail if reading `build(size)` takes more than nine times as long as reading `build(size // 4)`.

    Linear work takes four times as long, quadratic work sixteen times. What counts is the CPU time of this process, not
    the clock on the wall, and of each the best of all attempts: one that the machine disturbed is made up for by the next.
    """
    large, small = build(size), None
    whole = quarter = float("inf")
    for _ in range(ATTEMPTS):
        whole = min(whole, _seconds(read, large))
        if whole < ENOUGH:
            return
        small = build(size // 4) if small is None else small
        quarter = min(quarter, _seconds(read, small))
        if whole < 9 * quarter:
            return
    raise AssertionError(f"{whole:.3f} s, but {quarter:.3f} s for a quarter of it: {whole / quarter:.1f} times as long")


def _seconds(read: Callable[[Any], object], given: Any) -> float:
    gc.collect()
    gc.disable()  # what it costs depends on all that the process holds, and not on this work
    try:
        start = time.process_time()
        read(given)
        return time.process_time() - start
    finally:
        gc.enable()
