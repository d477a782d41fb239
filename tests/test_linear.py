"""The judge of linear time is right about work whose growth is known."""

import time
from collections.abc import Iterator

import pytest
from linear import assert_linear


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """CPU time that only the work below spends."""
    spent = [0.0]
    monkeypatch.setattr("linear.time.process_time", lambda: spent[0])
    return spent


@pytest.mark.parametrize(("power", "linear"), [(0, True), (1, True), (1.4, True), (2, False), (3, False)])
def test_powers_of_the_size(clock: list[float], power: float, linear: bool) -> None:
    def work(size: int) -> None:
        clock[0] += (size / 1000) ** power

    if linear:
        assert_linear(work, lambda size: size, 8_000)
    else:
        with pytest.raises(AssertionError, match="times as long"):
            assert_linear(work, lambda size: size, 8_000)


def test_one_attempt_without_a_stall_is_enough(clock: list[float]) -> None:
    stalls: Iterator[int] = iter([30, 0, 20, 0, 0, 0])

    def work(size: int) -> None:
        clock[0] += size / 1000 + next(stalls)

    assert_linear(work, lambda size: size, 8_000)
    assert list(stalls) == []


def test_stalls_do_not_hide_quadratic_work(clock: list[float]) -> None:
    stalls = iter([3, 0, 0, 0.2, 0, 0.1] + [0] * 4)

    def work(size: int) -> None:
        clock[0] += (size / 4000) ** 2 + next(stalls)

    with pytest.raises(AssertionError, match=r"16\.0 times"):
        assert_linear(work, lambda size: size, 8_000)


def test_what_takes_no_time_is_not_compared(clock: list[float]) -> None:
    def work(size: int) -> None:
        clock[0] += (size / 100_000) ** 2

    assert_linear(work, lambda size: size, 8_000)


def test_real_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linear.ENOUGH", 0.02)
    assert_linear(sorted, lambda size: list(range(size, 0, -1)), 1_000_000)
    with pytest.raises(AssertionError, match="times as long"):
        assert_linear(lambda items: [items.index(item) for item in items], lambda size: list(range(size)), 4_000)


def test_sleep_is_no_work() -> None:
    assert_linear(lambda size: time.sleep(size / 1000), lambda size: size, 200)
