"""What the test of pools runs in other processes; it imports nothing heavy."""

from collections.abc import Sequence


def amount(value: int) -> int:
    return value


def add(made: int, numbers: Sequence[int]) -> list[int]:
    return [made + n for n in numbers]
