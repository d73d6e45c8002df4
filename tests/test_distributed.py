"""Many machines, here two workers of a local Ray or Spark: the same bytes as a run on one, and failures as rows."""

import json
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

from summarize.distributed import brief_dataset, briefs, names_of, read, seen, with_suspects

SPARK = Path(__file__).parents[1] / "examples/spark_briefs.py"


def without(*modules: str) -> bool:
    """Whether one of the modules is missing."""
    return not all(map(find_spec, modules))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    news = tmp_path_factory.mktemp("news")
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
def test_ray_gives_the_same_bytes(folder: Path, local: Run, ray: Any, tmp_path: Path) -> None:
    from pyarrow import parquet

    ds = ray.data.read_binary_files(sorted(str(folder / name) for name in ARTICLES), include_paths=True)
    made = brief_dataset(ds, summarizer(), workers=2, rows_per_task=2).materialize()
    assert result(made.take_all()) == local
    made.write_parquet(str(tmp_path / "parquet"))
    assert result(parquet.read_table(tmp_path / "parquet").to_pylist()) == local
    made.write_json(str(tmp_path / "lines"))
    lines = [line for file in (tmp_path / "lines").iterdir() for line in file.read_text().splitlines()]
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
