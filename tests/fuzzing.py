"""Damaged files for the fuzzers: 200 of each kind, or as many as BRIEFS_FUZZ says (50,000 at night)."""

import json
import os
import random
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from summarize import SummarizeError

COUNT = int(os.environ.get("BRIEFS_FUZZ", "200"))
_TIMES = int(os.environ.get("BRIEFS_EXAMPLES", "1"))


def examples(usual: int) -> int:
    """How many examples hypothesis tries: the usual number, or so many times as many as BRIEFS_EXAMPLES says."""
    return usual * _TIMES


_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 3.5, 1e308, 10**30, "", "x", "s1", "s99", "title", "2023-02-30", "\ud83d", "\x1b[2J", "新" * 300, [], {}, [[]], ["s1"],
    {"a": 1}, [None], "../../x", "a\0b",
)  # fmt: skip
_BYTES = (
    b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\x1b", b"\r", b"\n", b"\t", b"{", b"}", b"[", b"]", b'"', b"\\", b"\\ud83d", b"<", b">",
    b"</p>", b"<!--", b"-->", b"<![CDATA[", b"&#x110000;", b"&#0;", b"---\n", b"# ", b"::1", b"|", b"'", b'"""', b"\xe4\xb8", "；".encode(),
    "“".encode(), b"charset=hex", b"charset=undefined", b"9" * 4400, b"*a", b"&a [*a,*a]", b"NaN", b"!!python/object:x ", b"[a](http:", b"]" * 50,
)  # fmt: skip


def damaged(samples: Sequence[bytes], *, seed: str) -> Iterator[bytes]:
    """`COUNT` files made of the samples: bytes changed, put in, left out, repeated, cut off, and joined from two of them."""
    chance = random.Random(seed)
    for _ in range(COUNT):
        data = bytearray(chance.choice(samples))
        for _ in range(chance.randint(1, 6)):
            at = chance.randint(0, len(data))
            end = min(len(data), at + chance.choice((1, 2, 5, 40, 400)))
            match chance.randrange(6):
                case 0:
                    data[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
                case 1:
                    data[at:at] = chance.choice(_BYTES)
                case 2:
                    del data[at:end]
                case 3:
                    data[at:at] = data[at:end] * chance.choice((1, 2, 30))
                case 4:
                    del data[at if chance.random() < 0.3 else len(data) :]
                case _:
                    other = chance.choice(samples)
                    data[at:end] = other[chance.randint(0, len(other)) :][:400]
        yield bytes(data)


def damaged_json(sample: str, *, seed: str) -> Iterator[str]:
    """`COUNT` texts of the JSON value: members replaced, removed, renamed, added and repeated."""
    chance = random.Random(seed)
    for _ in range(COUNT):
        value = json.loads(sample)
        for _ in range(chance.randint(1, 3)):
            _damage(value, chance)
        yield json.dumps(value, ensure_ascii=chance.random() < 0.5)


def _damage(value: Any, chance: random.Random) -> None:
    """Go down some way and change what is there."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(value[key], dict | list) and chance.random() < 0.8:
            value = value[key]
            continue
        match chance.randrange(5):
            case 0:
                del value[key]
            case 1 if isinstance(value, list):
                value.insert(chance.randint(0, len(value)), value[key])
            case 1:
                value[chance.choice(("", "x", "id", "sentences"))] = value.pop(key)
            case 2 if isinstance(value[key], str):
                value[key] = value[key][: chance.randint(0, len(value[key]))]
            case _:
                value[key] = deepcopy(chance.choice(_VALUES))
        return


def must_end_well(run: Callable[[], object], what: object) -> bool:
    """Whether `run` ends without an error of ours; any other exception fails the test and shows `what`."""
    try:
        run()
    except SummarizeError as error:
        assert str(error).strip() and "\n" not in str(error), str(error)
        return False
    except Exception as error:
        raise AssertionError(f"{type(error).__name__}: {error}\n{what!r:.3000}") from error
    return True
