"""What makes two computations the same: code, libraries, processor, model and input, each as a checksum."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

from summarize.articles.article import Article
from summarize.glossary.entries import Glossary
from summarize.models.checkpoint import Checkpoint
from summarize.models.compute import compute_type
from summarize.models.prompts import prompts_folder

_PACKAGE = Path(__file__).parent.parent
_MODEL_ROOMS = ("models", "chinese")
"""What of the code a model's answers come from."""
_CHECKPOINT_FILES = frozenset({".json", ".spm", ".model", ".txt", ".jinja"})
_OPTIONAL = ("tokenizers", "ctranslate2", "numpy")
_NO_CODE = frozenset({"bundled", "__pycache__"})


def key(*parts: Any) -> bytes:
    """The SHA-256 of plain values."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True, default=_as_hex).encode()).digest()


def _as_hex(value: object) -> str:
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(f"no plain value: {value!r:.60}")


@lru_cache(maxsize=8)
def code(*rooms: str) -> bytes:
    """The code and tables of the package, or of some of its rooms, with the prompts: a version number says less between releases."""
    tops = [_PACKAGE / room for room in rooms] or [_PACKAGE]
    return _files([p for top in (*tops, prompts_folder()) for p in top.rglob("*") if _NO_CODE.isdisjoint(p.parts)])


def _files(paths: Iterable[Path]) -> bytes:
    digest = hashlib.sha256()
    for path in sorted(path for path in paths if path.is_file()):
        data = path.read_bytes()
        digest.update(f"{path.name}\n{len(data)}\n".encode())
        digest.update(data)
    return digest.digest()


@lru_cache(maxsize=1)
def environment() -> bytes:
    """Python, and the packages that ours needs."""
    named = (re.match(r"[\w.-]+", line) for line in requires("bilingual-briefs") or () if "extra ==" not in line)
    packages = sorted({*(m[0] for m in named if m), *_OPTIONAL})
    return key(platform.python_version(), [(name, _version(name)) for name in packages])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


@lru_cache(maxsize=1)
def processor() -> bytes:
    """The kind of processor: another one may add the same numbers in another order."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # another system than Linux
        lines = []
    facts = sorted(
        {line for line in lines if line.split("\t")[0].strip() in ("model name", "flags", "Features", "CPU part")}
    )
    return key(platform.system(), platform.machine(), platform.processor(), facts, os.environ.get("MKL_CBWR"))


def model_key(checkpoint: Checkpoint, prompts: Path | None, dtype: str = "auto") -> bytes:
    """A model as it is run here: weights, tokenizer, settings, prompts, number format, code, libraries and processor."""
    files = _files(p for p in checkpoint.path.rglob("*") if p.suffix in _CHECKPOINT_FILES)
    own = _files(sorted(prompts.glob("*.txt"))) if prompts else b""
    facts = (checkpoint.name, checkpoint.engine, compute_type(checkpoint, dtype), checkpoint.sha256(), files, own)
    return key("model", *facts, code(*_MODEL_ROOMS), environment(), processor())


def article_key(article: Article) -> bytes:
    """All that is known of an article."""
    told = [(w.code, w.message, w.sentence, w.rule) for w in article.warnings]
    return key(article.to_dict(), told)


def glossary_key(glossary: Glossary) -> bytes:
    """A glossary by what it says, wherever it came from."""
    return key(glossary.name, glossary.sha256, repr(glossary.entries), list(glossary.declined))
