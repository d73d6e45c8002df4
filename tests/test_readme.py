"""Every command and script of the README runs, in a copy of the examples, on the bundled model."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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


def run(words: list[str] | str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    bin_folder = Path(sys.executable).parent
    return subprocess.run(
        words,
        shell=isinstance(words, str),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env={"PATH": f"{bin_folder}:/usr/bin:/bin", "SUMMARIZE_MEMORY": str(folder / "memory.sqlite3")},
    )


def test_two_commands_set_up_everything() -> None:
    """`.ci/run` runs these two as they stand."""
    assert SETUP == [
        "pip install . && summarize brief examples/articles -o briefs",
        "pip install -e '.[dev]' && pytest",
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_command(command: str, checkout: Path) -> None:
    done = run(command, checkout)
    assert done.returncode == 0, done.stderr.decode()
    if " -o " not in command and ">" not in command:
        assert done.stdout.strip()
    elif target := re.search(r"(?:-o|>) (\S+)$", command):
        assert (checkout / target[1]).exists()


@pytest.mark.parametrize("script", SCRIPTS)
def test_script(script: str, checkout: Path) -> None:
    done = run([sys.executable, "-c", script], checkout)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.strip()


def test_every_warning_is_explained() -> None:
    rows = [f"| `{kind.code}` | {kind.meaning} |" for kind in WARNINGS.values()]
    assert [row for row in rows if row not in README] == []
