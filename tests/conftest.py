"""Articles and briefs of our own that several tests use."""

import gc
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import hypothesis
import pytest
from commands import Command, commands
from forked import Forks, forking
from scripted import Scripted

from summarize import Article, Brief, Paragraph, Summarizer
from summarize.cli import COLLECT
from summarize.config import Settings
from summarize.models import Seq2SeqTranslator, load

os.environ.setdefault("OMP_NUM_THREADS", "1")
"""Set before torch is loaded, here and in subprocesses: most models of the tests are so small that several threads only wait for each other."""

hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")
"""No test fails because a machine is busy."""

os.environ["SUMMARIZE_MEMORY"] = "off"  # no test remembers what another did, nor the user, unless it says so
os.environ["MKL_CBWR"] = "AUTO"  # as the package sets it, which is too late where a test used torch before

gc.set_threshold(*COLLECT)  # as in the command

ENGLISH = {
    "蒙古与美国深化稀土合作": "Mongolia and U.S. deepen cooperation on rare earths.",
    "蒙古总理周三表示,蒙古将与美国深化在稀土开采方面的合作。": "Mongolia's prime minister said on Wednesday that it would deepen cooperation with the U.S. in mining rare earths.",
    "双方将于九月签署民航协议。": "However, the two sides will sign a civil aviation agreement in September.",
    "合作前景": "Prospects",
    "蒙古拥有80种矿产,稀土储量约占世界总量的16%。": "Mongolia has 80 kinds of minerals and about 16% of the world's rare earth 储量.",
}


def pytest_collection_finish() -> None:
    """What was collected lives to the end: it is not gone through again and again in search of cycles, a fifth of the time of the tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def bundled_model() -> Seq2SeqTranslator:
    """The bundled model, loaded once."""
    return load()


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """Where a command runs in a process of its own."""
    yield from forking()


@pytest.fixture(scope="session")
def article() -> Article:
    return Article(
        path="news/a.md",
        title="【独家】蒙古与美国深化稀土合作",
        paragraphs=(
            Paragraph("蒙古总理周三表示，蒙古将与美国深化在稀土开采方面的合作。双方将于九月签署民航协议。"),
            Paragraph("合作前景", "heading"),
            Paragraph("总理在华盛顿", "caption"),
            Paragraph("蒙古拥有80种矿产，稀土储量约占世界总量的16%。"),
        ),
        source="RFI",
        author="李明",
        published=date(2023, 8, 5),
        url="https://example.org/a (1).html",
    )


@pytest.fixture
def scripted() -> Scripted:
    return Scripted(lambda text: ENGLISH.get(text, "稀土"))


@pytest.fixture(scope="session")
def brief(article: Article) -> Brief:
    """The brief of `article`: frozen, so that all tests can have the same one."""
    return Summarizer(Scripted(lambda text: ENGLISH.get(text, "稀土")), length="short", settings=Settings()).brief(
        article
    )


@pytest.fixture
def summarize(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """`summarize("brief", "a.md")` runs the command."""
    return commands(monkeypatch, capfdbinary, ENGLISH)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
