"""The recipe of a model: a TOML file with what it starts from, its corpora, what is filtered and put in, and how it learns."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from summarize.errors import ConfigError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Kind = Literal["parallel", "headline", "summary", "lexicon", "names"]
KINDS: tuple[Kind, ...] = get_args(Kind)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Corpus:
    """One file of pairs. `weight` is how often a pass takes each pair (0.3: about every third, 2: twice).

    A `headline` pair is learnt with its control token and without, a `summary` pair with it only. `lexicon` and `names` are lists of
    words; what is in `names` is put into other pairs too.
    """

    file: str
    kind: Kind = "parallel"
    weight: float = 1.0
    licence: str = "not stated"


@dataclass(frozen=True, slots=True)
class Filters:
    """What a pair has to be: lengths in tokens, `ratio` of English to Chinese characters, `han` the share of Chinese letters."""

    source_tokens: int = 110
    control_tokens: int = 220
    target_tokens: int = 130
    lowest_ratio: float = 0.8
    highest_ratio: float = 9.0
    han: float = 0.4


@dataclass(frozen=True, slots=True)
class PutIn:
    """Shares, 0 to 1: of pairs that come again with names and figures put in, of these that are, and that are replaced on both sides."""

    pairs: float = 0.8
    each: float = 0.8
    replaced: float = 0.3


@dataclass(frozen=True, slots=True)
class Schedule:
    """How the weights learn; the defaults are those of a short fine-tuning.

    `passes` over the corpora, each with a sample and put-in names of its own; `step_tokens` target tokens an update, taken in batches of
    at most `batch_tokens`. `rate` is that of hidden matrices (Muon), `adam_rate` of the rest; the encoder learns at `encoder_share`
    times these. They rise over `warmup` steps and fall to nothing over the last `decay` (a share of all). `average` is the decay of the
    moving average that is exported. A checkpoint is written every `save_steps`.
    """

    passes: int = 5
    step_tokens: int = 4000
    batch_tokens: int = 2000
    rate: float = 3e-4
    adam_rate: float = 1.5e-4
    encoder_share: float = 0.3
    warmup: int = 10
    decay: float = 0.8
    average: float = 0.95
    smoothing: float = 0.1
    dropout: float = 0.0
    save_steps: int = 50


@dataclass(frozen=True, slots=True)
class Recipe:
    """See the module. `held_out` pairs, at most a tenth of all, are kept from training; `tests` are files whose sentences no pair may have.

    `fresh` starts from random weights in the shape of `model`, with its tokenizer; `encoder`, a BERT of the same width (a hub id that is
    on this machine, or a directory), gives them its layers. Paths start from the corpus folder.
    """

    corpora: tuple[Corpus, ...]
    model: str = "bundled"
    fresh: bool = False
    encoder: str = ""
    seed: int = 1
    held_out: int = 500
    tests: tuple[str, ...] = ()
    filter: Filters = field(default_factory=Filters)
    put_in: PutIn = field(default_factory=PutIn)
    train: Schedule = field(default_factory=Schedule)

    @property
    def anew(self) -> bool:
        """Whether the weights of `model` are not what it starts from."""
        return self.fresh or bool(self.encoder)


_SECTIONS: dict[str, type[Any]] = {"filter": Filters, "put_in": PutIn, "train": Schedule}


def read_recipe(path: Path) -> Recipe:
    """The recipe in a TOML file. Raises ConfigError, with the line, for what is not TOML, an unknown key or a value that cannot be."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the recipe cannot be read ({error})", path=path) from None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"^(.*) \(at line (\d+)", str(error))
        line = int(found[2]) if found else None
        raise ConfigError(f"not TOML ({found[1] if found else error})", path=path, line=line) from None
    return recipe_from(data, path=path, text=text)


def recipe_from(data: Mapping[str, Any], *, path: Path, text: str = "") -> Recipe:
    """The recipe in parsed TOML or JSON; `path` and `text`, where a line can be looked up, are for errors. Raises ConfigError."""
    place = _Place(path, text)
    values = dict(data)
    for name, cls in _SECTIONS.items():
        if name in values:
            values[name] = _fill(cls, values[name], place, name)
    rows = values.get("corpora")
    if not isinstance(rows, Sequence) or not rows:
        raise place.error('a recipe has corpora: corpora = [{ file = "...", kind = "parallel" }]', "corpora")
    values["corpora"] = tuple(_fill(Corpus, row, place, "corpora", i) for i, row in enumerate(rows))
    for i, corpus in enumerate(values["corpora"]):
        if corpus.kind not in KINDS:
            raise place.error(f"the kind {corpus.kind!r} is unknown; use {', '.join(KINDS)}", "corpora", i)
        if corpus.weight < 0:
            raise place.error("a weight is not below 0", "corpora", i)
    tests = values.get("tests", [])
    if not isinstance(tests, Sequence) or not all(isinstance(t, str) for t in tests):
        raise place.error("tests must be a list of file names", "tests")
    values["tests"] = tuple(tests)
    return _fill(Recipe, values, place, "")


def line_of(path: Path | None, key: str, index: int | None = None, section: str = "") -> int | None:
    """The line of a recipe on which a key of a section, or one of the rows under a key, stands; None where there is no recipe."""
    return _Place(path, path.read_text(encoding="utf-8")).line(key, index, section) if path else None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a recipe something is: TOML parsers do not say."""

    path: Path
    text: str

    def line(self, key: str, index: int | None = None, section: str = "") -> int | None:
        body = 0
        if section and index is None:
            head = re.search(rf"^\s*\[{section}\]", self.text, re.MULTILINE)
            body = head.end() if head else 0
        found = re.compile(rf"^\s*{re.escape(key)}\s*=", re.MULTILINE).search(self.text, body)
        if not found:
            return None
        at = found.end()
        if index is not None:
            opened = [m.start() for m in re.finditer(r"\{", self.text[at:])]
            at += opened[index] if index < len(opened) else 0
        return self.text.count("\n", 0, at) + 1

    def error(self, message: str, key: str, index: int | None = None, section: str = "") -> ConfigError:
        return ConfigError(message, path=self.path, line=self.line(key, index, section))


def _fill(cls: type[T], values: Any, place: _Place, section: str, index: int | None = None) -> T:
    """An instance of a dataclass of numbers, texts and parts that are made already."""
    if not isinstance(values, Mapping):
        raise place.error(f"{section} must be a table", section, index)
    known = {f.name: f for f in fields(cls)}  # type: ignore[arg-type]
    kinds: dict[str, tuple[type, ...]] = {
        "int": (int,), "float": (int, float), "str": (str,), "bool": (bool,), "Kind": (str,),
    }  # fmt: skip
    for key, value in values.items():
        where: dict[str, Any] = {"key": key, "section": section} if index is None else {"key": section, "index": index}
        if key not in known:
            raise place.error(f"unknown key {key!r}; it can be {', '.join(known)}", **where)
        name = str(known[key].type)
        expected = kinds.get(name)
        if expected and (not isinstance(value, expected) or (isinstance(value, bool) and name != "bool")):
            said = {"int": "a whole number", "float": "a number", "bool": "true or false"}.get(name, "a text")
            raise place.error(f"{key} must be {said}", **where)
    for f in known.values():
        if f.default is MISSING and f.default_factory is MISSING and f.name not in values:
            raise place.error(f"{f.name!r} is missing", section, index)
    return cls(**values)
