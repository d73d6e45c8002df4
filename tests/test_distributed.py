"""Many machines, here two workers of a local Ray or Spark: the same bytes as a run on one, and failures as rows."""

import json
import re
import runpy
import shutil
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import many_machines
import pytest
import scripted
from many_machines import ARTICLES, on_one_machine, summarizer, write

import summarize
from summarize.distributed import briefs, names_of, read, seen, with_suspects

README = Path(__file__).parents[1] / "README.md"
SPARK = Path(__file__).parents[1] / "examples/spark_briefs.py"


def without(*modules: str) -> bool:
    """Whether one of the modules is missing."""
    return not all(map(find_spec, modules))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    news = tmp_path_factory.mktemp("desk") / "news"
    news.mkdir()
    write(news)
    return news


Run = tuple[dict[str, str], dict[str, str]]


@pytest.fixture(scope="module")
def local(folder: Path) -> Run:
    """The briefs and the failures of a run on one machine, by path."""
    return on_one_machine(summarizer(), folder)


def result(rows: Iterable[Any]) -> Run:
    """Those of rows."""
    rows = list(rows)
    briefs = {row["path"]: row["brief"] for row in rows if row["brief"]}
    return briefs, {row["path"]: row["error"] for row in rows if row["error"]}


def test_names_hold_in_all_articles(folder: Path, local: Run) -> None:
    briefs, failures = local
    assert len(briefs) == 5 and [Path(path).name for path in failures] == ["broken.md"]
    assert "James Baker" in briefs[str(folder / "b.md")] and "Ulaan-Baatar" in briefs[str(folder / "a.md")]


def test_texts_do_as_bytes_do(folder: Path, local: Run) -> None:
    made = summarizer()
    texts = [{"name": str(folder / name), "text": text} for name, text in ARTICLES.items()]
    articles = list(read(texts, path="name", content="text"))
    naming = names_of(made, articles)
    assert result(briefs(articles, made, with_suspects(naming, seen(articles, naming)))) == local


@pytest.fixture
def ray() -> Iterator[Any]:
    """A local Ray with two CPUs."""
    import ray

    for module in (scripted, many_machines):  # which a worker cannot import
        ray.cloudpickle.register_pickle_by_value(module)
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield ray
    ray.shutdown()


@pytest.mark.skipif(without("ray"), reason="needs Ray, half a gigabyte that is not in '.[dev]': pip install '.[ray]'")
@pytest.mark.filterwarnings("default")  # Ray warns of itself
def test_ray_gives_the_same_bytes(folder: Path, local: Run, ray: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the script of the README."""
    from pyarrow import parquet

    [script] = re.findall(r"^```\n(import ray\n.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    desk = folder.parent
    monkeypatch.setattr(summarize, "Summarizer", lambda length: summarizer(), raising=False)
    exec(compile(script.replace("/data", str(desk)), "README.md", "exec"), {})
    assert result(parquet.read_table(desk / "briefs").to_pylist()) == local
    ray.data.read_parquet(str(desk / "briefs")).write_json(str(desk / "lines"))
    lines = [line for file in (desk / "lines").iterdir() for line in file.read_text(encoding="utf-8").splitlines()]
    assert result(map(json.loads, lines)) == local


@pytest.mark.skipif(
    without("pyspark", "pandas", "pyarrow") or not shutil.which("java"),
    reason="needs Spark and Java, which are not in '.[dev]': pip install pyspark pandas pyarrow",
)
@pytest.mark.filterwarnings("default")
def test_spark_gives_the_same_bytes(folder: Path, local: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyspark import cloudpickle
    from pyspark.sql import SparkSession

    for module in (scripted, many_machines):
        cloudpickle.register_pickle_by_value(module)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    usual = {"spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.sql.shuffle.partitions": "2"}
    spark = SparkSession.builder.master("local[2]").config(map=usual).getOrCreate()
    try:
        made = runpy.run_path(str(SPARK))["brief_files"](spark, f"{folder}/*.[mj]*", summarizer())
        assert result(row.asDict() for row in made.collect()) == local
    finally:
        spark.stop()
