"""Runs the command in a process of its own, forked off one that has imported the package: to import it takes as long as most commands do."""

from __future__ import annotations

import atexit
import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import pytest

COMMAND = "from summarize.cli import main; main()"
_NOTHING = bytes(4)
"""Asked for at the end."""


class Child:
    """A process that runs Python code, as `subprocess.Popen` has it."""

    def __init__(self, answers: socket.socket) -> None:
        self._answers = answers
        self.pid = int(self._line())
        self.returncode: int | None = None

    def poll(self) -> int | None:
        if self.returncode is None and select.select([self._answers], [], [], 0)[0]:
            return self.wait()
        return self.returncode

    def wait(self) -> int:
        if self.returncode is None:
            self.returncode = int(self._line())
            self._answers.close()
        return self.returncode

    def _line(self) -> bytes:
        """The next line, and nothing of what comes after it, which `poll` looks for."""
        line = b""
        while not line.endswith(b"\n"):
            line += self._answers.recv(1) or b"\n"
        return line

    def send_signal(self, number: signal.Signals) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)


class Forks:
    """The process that the others are forked off: one that has made a brief, and has loaded neither torch nor transformers.

    With `code`, what that does comes first: it can load what the commands would load one after another. `env` is its environment.
    """

    def __init__(self, code: str = "", env: Mapping[str, str] | None = None) -> None:
        self._folder = tempfile.TemporaryDirectory()
        address = Path(self._folder.name, "asked")
        self._address = str(address)
        self._process = subprocess.Popen(
            [sys.executable, __file__, self._address, code], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=env
        )
        assert self._process.stdout is not None and self._process.stdout.readline() == b"ready\n"

        self.env = dict(os.environ if env is None else env)

    def start(
        self,
        *words: str,
        code: str = COMMAND,
        env: Mapping[str, str] | None = None,
        stdin: int = subprocess.DEVNULL,
        stdout: int = subprocess.DEVNULL,
        stderr: int = subprocess.DEVNULL,
    ) -> Child:
        """Run `code` in the current folder, with `words` behind the name of the command."""
        answers = socket.socket(socket.AF_UNIX)
        answers.connect(self._address)
        asked = {
            "words": words,
            "code": code,
            "env": dict(os.environ if env is None else env),
            "folder": str(Path.cwd()),
        }
        nothing = os.open(os.devnull, os.O_RDWR)
        files = [nothing if file == subprocess.DEVNULL else file for file in (stdin, stdout, stderr)]
        data = json.dumps(asked).encode()
        socket.send_fds(answers, [len(data).to_bytes(4, "big")], files)
        answers.sendall(data)
        os.close(nothing)
        return Child(answers)

    def run(
        self,
        *words: str,
        code: str = COMMAND,
        env: Mapping[str, str] | None = None,
        input: bytes = b"",
        stdout: int | None = None,
    ) -> subprocess.CompletedProcess[bytes]:
        """Run the command to its end; what goes to `stdout` is not in the result."""
        with tempfile.TemporaryFile() as read, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            read.write(input)
            read.seek(0)
            written = out.fileno() if stdout is None else stdout
            files = {"stdin": read.fileno(), "stdout": written, "stderr": err.fileno()}
            returned = self.start(*words, code=code, env=env, **files).wait()
            out.seek(0)
            err.seek(0)
            return subprocess.CompletedProcess(words, returned, out.read(), err.read())

    def close(self) -> None:
        with socket.socket(socket.AF_UNIX) as last:
            last.connect(self._address)
            last.sendall(_NOTHING)
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._folder.cleanup()


def forking(code: str = "", env: Mapping[str, str] | None = None) -> Iterator[Forks]:
    """For fixtures: a `Forks` that is closed at the end; the test is skipped where a system has no forks."""
    if not hasattr(os, "fork"):
        pytest.skip("this system has no forks")
    forks = Forks(code, env)
    yield forks
    forks.close()


def _serve(address: str) -> str:
    """Answer what is asked for ever; in each forked process give the code that it has to run."""
    with socket.socket(socket.AF_UNIX) as asked:
        asked.bind(address)
        asked.listen()
        print("ready", flush=True)
        while True:
            answers, _ = asked.accept()
            size, files, _, _ = socket.recv_fds(answers, 4, 3)
            if size == _NOTHING:
                while _reaped(0):
                    pass
                os._exit(0)
            if not os.fork():
                break  # one process waits for the command, so that several can run side by side
            answers.close()
            for file in files:
                os.close(file)
            while _reaped(os.WNOHANG):
                pass
    data = answers.makefile("rb").read(int.from_bytes(size, "big"))
    if child := os.fork():
        answers.sendall(f"{child}\n".encode())
        _, status = os.waitpid(child, 0)
        answers.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
        os._exit(0)
    answers.close()
    for standard, file in enumerate(files):
        os.dup2(file, standard)
        os.close(file)
    return _at_home(json.loads(data))


def _reaped(how: int) -> bool:
    try:
        return os.waitpid(-1, how)[0] != 0
    except ChildProcessError:
        return False


def _at_home(asked: dict[str, object]) -> str:
    """Make this process one that was just started as it was asked; gives its code."""
    os.chdir(str(asked["folder"]))
    os.environ.clear()
    os.environ.update(asked["env"])  # type: ignore[call-overload]
    sys.argv = ["summarize", *asked["words"]]  # type: ignore[misc]
    encoding = os.environ.get("PYTHONIOENCODING", "utf-8")
    sys.stdin = open(0, encoding=encoding, closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding=encoding, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding=encoding, errors="backslashreplace", buffering=1, closefd=False)  # noqa: SIM115
    return str(asked["code"])


def _run(code: str) -> NoReturn:
    """Run it as Python runs a script, and go without taking the tables down one by one, which takes longer than most commands."""
    returned: object = 0
    try:
        exec(compile(code, "<forked>", "exec"), {"__name__": "__main__"})
    except SystemExit as stop:
        returned = 0 if stop.code is None else stop.code
        if not isinstance(returned, int):
            print(returned, file=sys.stderr)
            returned = 1
    except BaseException:
        traceback.print_exc()
        returned = 1
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
    except OSError:
        traceback.print_exc()
        returned = 120  # as Python's own end has it
    os._exit(int(returned))


def _work_once() -> None:
    """Make a brief, so that every pattern is compiled and every table read once, and not by each command anew."""
    from commands import article
    from conftest import ENGLISH
    from scripted import Scripted

    import summarize.cli  # noqa: F401
    from summarize import Summarizer, brief_to_json, brief_to_markdown
    from summarize.articles import parse_articles

    made = Summarizer(Scripted(lambda text: ENGLISH.get(text, "稀土")), memory=False).briefs(
        parse_articles(article().encode(), "a.md")
    )
    for brief in made:
        brief_to_json(brief), brief_to_markdown(brief)


if __name__ == "__main__":
    _work_once()
    assert not {"torch", "transformers", "huggingface_hub"} & set(sys.modules)
    exec(sys.argv[2])
    gc.collect()
    gc.freeze()
    _run(_serve(sys.argv[1]))
