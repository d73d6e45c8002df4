"""`summarize models get` against a small imitation of the Hugging Face hub on this machine."""

import hashlib
import json
import os
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from commands import Command, Done
from forked import Forks
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


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    folder = tmp_path / "tiny"
    folder.mkdir()
    tiny.marian(folder)
    files = {p.name: p.read_bytes() for p in folder.iterdir()}
    files |= {"tf_model.h5": b"x", "pytorch_model.bin": b"x", "README.md": b"# tiny", BIG: b"1" * (24 << 20)}
    server = Hub(files)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


ONE_BY_ONE = """
import contextlib, io, json, sys
from summarize.cli import main
done = []
for words in json.loads(sys.argv[1]):
    sys.argv = ["summarize", *words]
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main() or 0
        except SystemExit as stop:
            code = stop.code or 0
    out.flush()
    done.append([code, out.buffer.getvalue().decode(), err.getvalue()])
print(json.dumps(done))
"""
"""Runs commands in one process, which loads the large libraries once."""


@pytest.fixture
def run_all(hub: Hub, forks: Forks, tmp_path: Path) -> Callable[..., list[Done]]:
    """Runs commands where nothing but our hub can be reached, and the cache is an empty folder."""

    def run_all(*commands: list[str]) -> list[Done]:
        env = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy") and not k.startswith("HF_")}
        env |= {"HF_ENDPOINT": f"http://127.0.0.1:{hub.server_port}", "HF_HUB_DISABLE_XET": "1"}
        env |= {"HF_HOME": str(tmp_path / "home")}
        done = forks.run(json.dumps(commands), code=ONE_BY_ONE, env=env)
        assert done.returncode == 0, done.stderr.decode()
        return [Done(*one) for one in json.loads(done.stdout)]

    return run_all


@pytest.fixture
def run(run_all: Callable[..., list[Done]]) -> Command:
    return lambda *words: run_all(list(words))[0]


def test_get_use_and_remove(hub: Hub, tmp_path: Path, run: Command, run_all: Callable[..., list[Done]]) -> None:
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

    info, used, removed, gone = run_all(
        ["models", "info", REPO],
        ["translate", str(article), "--model", REPO, "--format", "json"],
        ["models", "remove", "--yes", REPO],
        ["models", "info", REPO],
    )
    assert "on this machine: " in info.out
    assert used.code == 0 and json.loads(used.out)["provenance"]["model"] == REPO, used.err
    assert removed.code == 0 and gone.code == 2
    assert not hub.asked, "only get uses the network"


def test_damaged_file(hub: Hub, run: Command) -> None:
    hub.lie = True
    got = run("models", "get", REPO)
    assert got.code == 2 and "model.safetensors came damaged" in got.err and "Traceback" not in got.err


def test_a_file_is_missing_from_the_cache(tmp_path: Path, run: Command) -> None:
    assert run("models", "get", REPO).code == 0
    (weights,) = (tmp_path / "home").rglob("model.safetensors")
    weights.unlink()
    info = run("models", "info", REPO)
    assert info.code == 2 and "not complete" in info.err and f"summarize models get {REPO}" in info.err


def test_no_such_model(run: Command) -> None:
    got = run("models", "get", "someone/else")
    assert got.code == 2 and "summarize: cannot fetch someone/else" in got.err and "Traceback" not in got.err
