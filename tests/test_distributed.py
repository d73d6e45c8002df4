"""Many machines, here two workers of a local Ray: the same bytes as a run on one, and failures as rows."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import scripted

from summarize import Summarizer, brief_to_json
from summarize.config import Settings
from summarize.distributed import brief_dataset, briefs, names_of, read, seen, with_suspects

try:
    import ray
except ImportError:
    ray = None

ARTICLES = {
    "a.md": "# 贝克访问蒙古\n\n前国务卿贝克（James Baker）周三抵达乌兰巴托，将与蒙古总理会谈。会谈于9月3日举行，双方将签署民航协议。",
    "b.md": "# 贝克没有回应\n\n贝克没有回应有关稀土的问题。蒙古拥有80种矿藏，稀土储量约占世界总量的16%。王建国教授说，这是好消息。",
    "c.md": "# 演员贝克病了\n\n演员贝克（Garrick Beck）说，他不会出席周五在福州举行的会议。组织者说，会议有1200人参加。",
    "two.json": json.dumps(
        [
            {
                "title": f"第{n}条消息",
                "content": f"当地时间周三，蒙古政府宣布，今年将新建{n}所学校。贝克说，他支持这一计划。",
            }
            for n in (12, 30)
        ],
        ensure_ascii=False,
    ),
    "broken.md": "Nothing in Chinese here.",
}


def answer(text: str) -> str:
    """Some English that holds names and figures of the text and fails on others."""
    return " ".join(["It is said that", *(word for word in text.split() if word.isascii()), "in 2030."])


@pytest.fixture(scope="module")
def two_workers() -> Iterator[None]:
    """A local Ray with two CPUs."""
    for module in (scripted, sys.modules[__name__]):  # which a worker cannot import
        ray.cloudpickle.register_pickle_by_value(module)
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield
    ray.shutdown()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    news = tmp_path_factory.mktemp("news")
    for name, text in ARTICLES.items():
        (news / name).write_text(text, encoding="utf-8")
    (news / "names.tsv").write_text("source\ttarget\ttype\n乌兰巴托\tUlaan-Baatar\tplace\n", encoding="utf-8")
    return news


def summarizer(**options: Any) -> Summarizer:
    return Summarizer(scripted.Scripted(answer), length="short", settings=Settings(), **options)


def on_one_machine(made: Summarizer, folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The briefs and the failures of a local run, by path."""
    failures: dict[str, str] = {}
    found = made.briefs(folder, on_error=lambda error: failures.update({str(error.path): error.message}))
    return {brief.article.path: brief_to_json(brief) for brief in found}, failures


@pytest.mark.skipif(ray is None, reason="needs Ray, half a gigabyte that is not in '.[dev]': pip install '.[ray]'")
@pytest.mark.filterwarnings("default")  # Ray warns of itself
def test_the_same_bytes_and_failures_as_rows(folder: Path, two_workers: None, tmp_path: Path) -> None:
    files = sorted(str(folder / name) for name in ARTICLES)
    ds = ray.data.read_binary_files(files, include_paths=True)
    made = brief_dataset(ds, summarizer(), workers=2, rows_per_task=2).materialize()
    made.write_parquet(str(tmp_path / "parquet"))
    made.write_json(str(tmp_path / "lines"))
    lines = [json.loads(line) for file in (tmp_path / "lines").iterdir() for line in file.read_text().splitlines()]
    expected, failures = on_one_machine(summarizer(), folder)
    assert len(expected) == 5 and [Path(path).name for path in failures] == ["broken.md"]
    assert "James Baker" in expected[str(folder / "b.md")] and "Ulaan-Baatar" in expected[str(folder / "a.md")]
    for rows in (made.take_all(), ray.data.read_parquet(str(tmp_path / "parquet")).take_all(), lines):
        assert {row["path"]: row["brief"] for row in rows if row["brief"]} == expected
        assert {row["path"]: row["error"] for row in rows if row["error"]} == failures


def test_texts_do_as_bytes_do(folder: Path) -> None:
    made = summarizer()
    articles = list(
        read(({"name": str(folder / n), "text": t} for n, t in ARTICLES.items()), path="name", content="text")
    )
    naming = names_of(made, articles)
    naming = with_suspects(naming, seen(articles, naming))
    rows = list(briefs(articles, made, naming))
    assert ({r["path"]: r["brief"] for r in rows if r["brief"]}, len(rows)) == (on_one_machine(made, folder)[0], 6)
