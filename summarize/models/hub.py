"""The Hugging Face hub: what is in the local cache, and the one place that uses the network, `fetch`."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import ModelError, first_line

_FILES = (
    "*.json",
    "*.model",
    "*.spm",
    "*.txt",
    "README.md",
    "LICENSE*",
)
"""What a model needs besides its weights."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file on the hub; `digest` is the SHA-256 of large files and git's SHA-1 of small ones."""

    name: str
    size: int
    digest: str
    large: bool

    def matches(self, path: Path) -> bool:
        """Whether the file at `path` has the bytes the hub says it has."""
        state = hashlib.sha256() if self.large else hashlib.sha1(usedforsecurity=False)
        if not self.large:
            state.update(b"blob %d\0" % path.stat().st_size)
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                state.update(block)
        return state.hexdigest() == self.digest


def cached(repo: str) -> Path | None:
    """Where a hub model is in the local cache (HF_HOME), or None; never uses the network."""
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    try:
        config = try_to_load_from_cache(repo, "config.json")
    except HFValidationError:
        return None
    return Path(config).parent if isinstance(config, str) else None


def fetch(repo: str) -> Path:
    """Fetch a hub model into the local cache and give its directory; what is there already is kept, what was cut off goes on.

    Takes the safetensors weights, or the torch ones where there are no others, and checks every file against the hub's checksum.
    Shows progress on stderr. Respects HF_HOME, HF_ENDPOINT, HF_TOKEN and the proxy variables. Raises ModelError where the hub cannot be
    reached, has no such model or does not give it, or a file is damaged.
    """
    from huggingface_hub import HfApi, snapshot_download

    try:
        info = HfApi().model_info(repo, files_metadata=True)
        files = _wanted(info.siblings or [])
        folder = Path(snapshot_download(repo, allow_patterns=[f.name for f in files]))
    except ModelError:
        raise
    except Exception as error:  # httpx, requests, OSError and the hub's own, by version
        raise ModelError(f"cannot fetch {repo}: {_reason(error)}") from error
    for file in files:
        path = folder / file.name
        if not file.matches(path):
            path.resolve().unlink()
            raise ModelError(f"{file.name} came damaged (its checksum is wrong); run the command again")
    return folder


def remove(repo: str) -> int:
    """Delete a hub model from the local cache; gives the bytes freed. Raises ModelError where it is not there."""
    from huggingface_hub import scan_cache_dir
    from huggingface_hub.errors import CacheNotFound

    try:
        found = next((r for r in scan_cache_dir().repos if r.repo_id == repo and r.repo_type == "model"), None)
    except CacheNotFound:
        found = None
    if found is None:
        raise ModelError(f"{repo} is not in the local cache, so there is nothing to remove")
    shutil.rmtree(found.repo_path)
    return int(found.size_on_disk)


def _wanted(siblings: Sequence[Any]) -> list[_File]:
    """The files a model needs, the small ones first."""
    from fnmatch import fnmatch

    files = [_file(s) for s in siblings if "/" not in s.rfilename]
    chosen = [f for f in files if any(fnmatch(f.name, pattern) for pattern in _FILES)]
    for pattern in ("model*.safetensors", "pytorch_model*.bin"):
        if weights := [f for f in files if fnmatch(f.name, pattern)]:
            other = (
                "pytorch_model.bin.index.json" if pattern.endswith("safetensors") else "model.safetensors.index.json"
            )
            return sorted([f for f in chosen if f.name != other] + weights, key=lambda f: (f.size, f.name))
    raise ModelError("the hub has no PyTorch weights of it, so it is not a model that can be used")


def _file(sibling: Any) -> _File:
    large = sibling.lfs is not None
    return _File(sibling.rfilename, sibling.size or 0, sibling.lfs.sha256 if large else sibling.blob_id, large)


def _reason(error: BaseException) -> str:
    name = type(error).__name__
    if name in ("RepositoryNotFoundError", "GatedRepoError"):
        return "the hub has no such model, or gives it only to those who are logged in (set HF_TOKEN)"
    if name == "OfflineModeIsEnabled":
        return "HF_HUB_OFFLINE is set, so the network is not used"
    return (
        f"{first_line(error)} ({name}); is the network there, and are HF_ENDPOINT and the proxy variables right? "
        "What was fetched stays; run it again to go on"
    )
