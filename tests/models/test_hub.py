"""`summarize models get` against a small imitation of the Hugging Face hub on this machine."""

import hashlib
import json
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from commands import Command, Done
from forked import Forks, forking
from models import tiny

REPO, COMMIT = "someone/tiny", "a" * 40
BIG = "big.txt"
"""A file of several of the pieces that are written at a time."""


class Hub(ThreadingHTTPServer):
    """Serves the files of one model; `cut` breaks the first answer with the big file off in the middle, `lie` gives a wrong checksum."""

    def __init__(self, files: dict[str, bytes]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.files = files
        self.asked: list[str] = []
        self.cut = self.lie = False

    def siblings(self) -> list[dict[str, Any]]:
        out = []
        for name, data in self.files.items():
            found: dict[str, Any] = {"rfilename": name, "size": len(data)}
            found["blobId"] = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
            if name in (BIG, "model.safetensors"):
                digest = hashlib.sha256(data if not self.lie else b"").hexdigest()
                found["lfs"] = {"size": len(data), "sha256": digest, "pointerSize": 130}
            out.append(found)
        return out


class Handler(BaseHTTPRequestHandler):
    server: Hub

    def do_GET(self) -> None:
        if self.path.startswith(f"/api/models/{REPO}/tree/"):
            tree = [
                {"type": "file", "path": s["rfilename"], "size": s["size"], "oid": s["blobId"]}
                | ({"lfs": {"oid": s["lfs"]["sha256"], "size": s["size"], "pointerSize": 130}} if "lfs" in s else {})
                for s in self.server.siblings()
            ]
            self._send(json.dumps(tree).encode(), {})
            return
        if self.path.startswith(f"/api/models/{REPO}"):
            self._send(json.dumps({"id": REPO, "sha": COMMIT, "siblings": self.server.siblings()}).encode(), {})
            return
        name = self.path.partition(f"/{REPO}/resolve/{COMMIT}/")[2]
        if name not in self.server.files:
            self._send(b"", {"X-Error-Code": "RepoNotFound"}, 404)
            return
        data = self.server.files[name]
        digest = hashlib.sha256(data).hexdigest()
        headers = {"ETag": f'"{digest}"', "X-Repo-Commit": COMMIT, "Accept-Ranges": "bytes"}
        start = int((self.headers.get("Range") or "bytes=0-")[6:].split("-")[0])
        if self.command == "GET":
            self.server.asked.append(f"{name} from {start}")
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        if self.server.cut and self.command == "GET" and name == BIG:
            self.server.cut = False
            self._send(data[: len(data) // 2], headers, length=len(data))
            self.close_connection = True
            return
        self._send(data[start:], headers, 206 if start else 200)

    do_HEAD = do_GET

    def _send(self, body: bytes, headers: dict[str, str], status: int = 200, length: int | None = None) -> None:
        self.send_response(status)
        for key, value in {"Content-Length": str(length or len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    folder = tmp_path_factory.mktemp("hub") / "tiny"
    folder.mkdir()
    tiny.marian(folder)
    files = {p.name: p.read_bytes() for p in folder.iterdir()}
    files |= {"tf_model.h5": b"x", "pytorch_model.bin": b"x", "README.md": b"# tiny", BIG: b"1" * (24 << 20)}
    server = Hub(files)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def hub(served: Hub) -> Hub:
    """The hub before anybody has asked it anything."""
    served.asked.clear()
    served.cut = served.lie = False
    return served


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def loaded(served: Hub, cache: Path) -> Iterator[Forks]:
    """Where nothing but our hub can be reached. The large libraries read the environment when they are loaded, and are loaded once."""
    env = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy") and not k.startswith("HF_")}
    env |= {"HF_ENDPOINT": f"http://127.0.0.1:{served.server_port}", "HF_HUB_DISABLE_XET": "1", "HF_HOME": str(cache)}
    translate = f"from summarize.models import load; load({str(tiny.made['marian'])!r}).translate(['价格上涨'])"
    yield from forking(f"import huggingface_hub; {translate}", env)


@pytest.fixture
def run(hub: Hub, loaded: Forks, cache: Path) -> Command:
    """Runs a command in a process of its own; the cache is an empty folder at first."""
    shutil.rmtree(cache)

    def run(*words: str) -> Done:
        done = loaded.run(*words, env=loaded.env)
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


def test_get_use_and_remove(hub: Hub, tmp_path: Path, run: Command) -> None:
    article = tmp_path / "a.md"
    article.write_text("# 价格上涨\n\n价格上涨，出口增长，进口增长。\n", encoding="utf-8")

    before = run("translate", str(article), "--model", REPO)
    assert before.code == 2 and f"fetch it with: summarize models get {REPO}" in before.err

    hub.cut = True
    got = run("models", "get", REPO)
    if got.code:  # old versions of huggingface_hub do not go on by themselves
        assert "run it again" in got.err
        got = run("models", "get", REPO)
    assert got.code == 0, got.err
    assert any(a.startswith(BIG) and not a.endswith("from 0") for a in hub.asked), "it has to go on, not begin again"
    assert not any("h5" in a or ".bin" in a for a in hub.asked), "only one kind of weights is fetched"

    hub.asked.clear()
    assert run("models", "get", REPO).code == 0 and not hub.asked, "what is there is not fetched again"

    assert "on this machine: " in run("models", "info", REPO).out
    used = run("translate", str(article), "--model", REPO, "--format", "json")
    assert used.code == 0 and json.loads(used.out)["provenance"]["model"] == REPO, used.err
    assert run("models", "remove", "--yes", REPO).code == 0
    assert run("models", "info", REPO).code == 2
    assert not hub.asked, "only get uses the network"


def test_damaged_file(hub: Hub, run: Command) -> None:
    hub.lie = True
    got = run("models", "get", REPO)
    assert got.code == 2 and "model.safetensors came damaged" in got.err and "Traceback" not in got.err


def test_a_file_is_missing_from_the_cache(cache: Path, run: Command) -> None:
    assert run("models", "get", REPO).code == 0
    (weights,) = cache.rglob("model.safetensors")
    weights.unlink()
    info = run("models", "info", REPO)
    assert info.code == 2 and "not complete" in info.err and f"summarize models get {REPO}" in info.err


def test_no_such_model(run: Command) -> None:
    got = run("models", "get", "someone/else")
    assert got.code == 2 and "summarize: cannot fetch someone/else" in got.err and "Traceback" not in got.err
