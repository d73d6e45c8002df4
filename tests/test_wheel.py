"""The built wheel, installed where the checkout is out of sight, makes a brief."""

import os
import subprocess
import sys
import venv
import zipfile
import zlib
from pathlib import Path

import pytest
from commands import article as article_text
from hatchling.build import build_wheel

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built as pip has it built, but for the model, which is packed less tightly: that takes most of the time."""
    out = tmp_path_factory.mktemp("dist")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.setattr(zlib, "Z_DEFAULT_COMPRESSION", zlib.Z_BEST_SPEED)
        return out / build_wheel(str(out))


def test_holds_model_prompts_and_types(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in (
        "models/bundled/model.safetensors",
        "models/bundled/MODEL_CARD.md",
        "py.typed",
        "render/brief.schema.json",
        "render/templates/brief.html.jinja",
        "render/templates/digest.html.jinja",
        "render/templates/page.css",
    ):
        assert f"summarize/{name}" in names
    assert any(n.startswith("summarize/prompts/") for n in names)
    assert not [n for n in names if n.startswith(("tests/", "examples/"))]


def test_makes_a_brief_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """A fresh environment that sees this one's dependencies, but our package only from the wheel."""
    venv.create(tmp_path / "venv")
    python = tmp_path / "venv" / "bin" / "python"
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.strip()
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-compile", wheel]
    subprocess.run(pip, check=True, capture_output=True)
    here = (
        Path(sys.executable).parent.parent
        / "lib"
        / f"python{sys.version_info[0]}.{sys.version_info[1]}"
        / "site-packages"
    )
    Path(site, "dependencies.pth").write_text(f"{here}\n", encoding="utf-8")
    article = tmp_path / "article.md"
    article.write_text(article_text(), encoding="utf-8")
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    code = "import summarize; print(summarize.__file__)"
    found = subprocess.run(
        [python, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert str(tmp_path) in found.stdout
    done = subprocess.run(
        [tmp_path / "venv" / "bin" / "summarize", "brief", str(article)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.startswith(b"# ")
