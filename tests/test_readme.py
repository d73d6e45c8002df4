"""Every command and script of the README runs, in a copy of the examples, on the bundled model."""

import io
import re
import runpy
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from gathered import Kept

import summarize.summarizer
from summarize import cli
from summarize.models import Seq2SeqTranslator
from summarize.warnings import WARNINGS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(sh|python)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
SETUP = [text.strip() for _, text in BLOCKS[:2]]
COMMANDS = [line for kind, text in BLOCKS[2:] if kind == "sh" for line in text.strip().splitlines()]
SCRIPTS = [text for kind, text in BLOCKS if kind == "python"]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


@pytest.fixture(scope="module")
def model(bundled_model: Seq2SeqTranslator) -> Kept:
    """The bundled model, which is asked once for a sentence that several commands translate."""
    return Kept(bundled_model)


@pytest.fixture(autouse=True)
def loaded_once(model: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summarize.summarizer, "load", lambda *_, **__: model)


@pytest.fixture
def run(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Callable[[str], tuple[int, bytes, bytes]]:
    """Runs a line: in this process, where the model is loaded, and in a shell where it reads from one."""

    def here(line: str) -> tuple[int, bytes, bytes]:
        command, _, file = line.removesuffix(" || true").partition(" > ")
        words = shlex.split(command)
        script = words.pop(0) == "python"
        monkeypatch.chdir(checkout)
        monkeypatch.setattr(sys, "argv", words if script else ["summarize", *words])
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        try:
            code = runpy.run_path(words[0], run_name="__main__") and 0 if script else cli.main()
        except SystemExit as stop:
            code = stop.code
        out, err = capfdbinary.readouterr()
        if file:
            (checkout / file).write_bytes(out)
        return int(code or 0) if not line.endswith(" || true") else 0, out, err

    def shell(line: str) -> tuple[int, bytes, bytes]:
        env = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "OMP_NUM_THREADS": "1"}
        done = subprocess.run(line, shell=True, cwd=checkout, capture_output=True, check=False, env=env)
        return done.returncode, done.stdout, done.stderr

    return lambda line: shell(line) if " < " in line else here(line)


def test_two_commands_set_up_everything() -> None:
    """`.ci/run` runs these two as they stand."""
    assert SETUP == [
        "pip install . && summarize brief examples/articles -o briefs",
        "pip install -e '.[dev]' && pytest",
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_command(command: str, run: Callable[[str], tuple[int, bytes, bytes]], checkout: Path) -> None:
    code, out, err = run(command)
    assert code == 0, err.decode()
    if " -o " not in command and ">" not in command:
        assert out.strip()
    elif target := re.search(r"(?:-o|>) (\S+)$", command):
        assert (checkout / target[1]).exists()


@pytest.mark.parametrize("script", SCRIPTS)
def test_script(
    script: str, checkout: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(checkout)
    exec(compile(script, "README.md", "exec"), {"__name__": "__main__"})
    assert capfd.readouterr().out.strip()


def test_every_warning_is_explained() -> None:
    rows = [f"| `{kind.code}` | {kind.meaning} |" for kind in WARNINGS.values()]
    assert [row for row in rows if row not in README] == []
