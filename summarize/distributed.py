"""Briefs on many machines: what articles say of names is found in all of them first, then each worker briefs with a model of its own.

Three passes over rows, which any engine can run; `brief_dataset` runs them on Ray Data, `examples/spark_briefs.py` on Spark.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from summarize.articles import parse_articles
from summarize.errors import InputError, SummarizeError
from summarize.glossary.evidence import evidence_of, said_in
from summarize.glossary.naming import Naming
from summarize.glossary.suggest import seen_unknown
from summarize.render import brief_to_json
from summarize.summarizer import Summarizer

if TYPE_CHECKING:
    import pyarrow
    from ray.data import Dataset

Row = Mapping[str, Any]

ARTICLES = {"path": "string", "article": "binary", "evidence": "binary", "error": "string"}
"""The columns of what was read: an article, and what it says of names, or why there is none."""
SEEN = {"seen": "binary"}
BRIEFS = {"path": "string", "brief": "string", "error": "string"}
"""The columns of what comes out: a brief as JSON, or why there is none."""


def read(
    rows: Iterable[Row], *, path: str = "path", content: str = "bytes", encoding: str | None = None
) -> Iterator[Row]:
    """First pass: the articles in files, each with what it says of names; a file that cannot be used is a row with the error.

    `content` is the column of the file's bytes, or of its text; a file of several articles gives several rows, as in `read_articles`.
    """
    for row in rows:
        name, data = str(row[path]), row[content]
        text = isinstance(data, str)
        try:
            for one in parse_articles(data.encode() if text else bytes(data), name, "utf-8" if text else encoding):
                if isinstance(one, InputError):
                    yield _read(one.path or name, error=one.message)
                else:
                    yield _read(one.path, pickle.dumps(one), pickle.dumps(evidence_of(one)))
        except InputError as error:
            yield _read(name, error=error.message)


def names_of(summarizer: Summarizer, articles: Iterable[Row]) -> Naming:
    """The names of the run, from the columns path and evidence of all that was read."""
    usable = [row for row in articles if row["evidence"] is not None]
    said = said_in(pickle.loads(row["evidence"]) for row in usable)
    return summarizer.naming((row["path"] for row in usable), said)


def seen(articles: Iterable[Row], naming: Naming) -> Iterator[Row]:
    """Second pass: what looks like a name in the articles and is none of the run."""
    for row in articles:
        if row["article"] is not None:
            yield {"seen": pickle.dumps(seen_unknown(pickle.loads(row["article"]), naming.matcher))}


def with_suspects(naming: Naming, rows: Iterable[Row]) -> Naming:
    """The names of the run with those that nobody has confirmed, from all that was seen."""
    return replace(naming, known_suspects=naming.suspects_of(pickle.loads(row["seen"]) for row in rows))


def briefs(articles: Iterable[Row], summarizer: Summarizer, naming: Naming, *, points: bool = True) -> Iterator[Row]:
    """Third pass: the JSON of each brief, to the byte as a run on one machine writes it, or the error."""
    for row in articles:
        found: dict[str, str | None] = {"path": row["path"], "brief": None, "error": row["error"]}
        if row["article"] is not None:
            try:
                brief = summarizer.brief_in_run(pickle.loads(row["article"]), naming, points=points)
                found["brief"] = brief_to_json(brief)
            except SummarizeError as error:
                found["error"] = error.message
        yield found


def brief_dataset(
    ds: Dataset,
    summarizer: Summarizer | None = None,
    *,
    path: str = "path",
    content: str = "bytes",
    encoding: str | None = None,
    points: bool = True,
    workers: int | None = None,
    rows_per_task: int = 16,
    **resources: Any,
) -> Dataset:
    """A Ray data set with a row for each article of `ds`: path, brief (JSON, the bytes of a run on one machine) and error (null, or why).

    `ds` has a column of names and one of bytes or text, as `ray.data.read_binary_files(..., include_paths=True)` gives them. All articles
    are read at once, for their names; briefs are made when the data set is consumed (`write_parquet`, `write_json`, `iter_rows`), in any
    order, by `workers` actors, or as many as there is room for, each with a model of its own and the `resources` that
    `Dataset.map_batches` knows (`num_cpus=1`, `num_gpus`, `memory`). Articles are handed out by `rows_per_task`. No memory is used: it is
    a file of one machine. Raises GlossaryError where a names.tsv beside the articles is wrong, ImportError without the extra `ray`.

        brief_dataset(ray.data.read_binary_files("news", include_paths=True)).write_parquet("briefs")
    """
    import ray
    from ray.data import ActorPoolStrategy

    summarizer = summarizer or Summarizer()
    common: dict[str, Any] = {"batch_format": "pyarrow", "batch_size": rows_per_task}
    columns = {"path": path, "content": content, "encoding": encoding}
    articles = (
        ds.select_columns([path, content])
        .repartition(target_num_rows_per_block=rows_per_task)
        .map_batches(_read_table, fn_kwargs=columns, **common)
        .materialize()
    )
    naming = names_of(summarizer, articles.select_columns(["path", "evidence"]).iter_rows())
    articles = articles.select_columns(["path", "article", "error"])
    looked = articles.map_batches(_seen_table, fn_kwargs={"naming": ray.put(naming)}, **common)
    naming = with_suspects(naming, looked.iter_rows())
    pool = ActorPoolStrategy(size=workers) if workers else ActorPoolStrategy()
    made_by = (ray.put((summarizer, naming)), points)
    return articles.map_batches(
        _Briefer, fn_constructor_args=made_by, compute=pool, **common, **{"num_cpus": 1} | resources
    )


class _Briefer:
    """An actor of the third pass, with its model."""

    def __init__(self, made_by: Any, points: bool) -> None:
        import ray

        self._summarizer, self._naming = ray.get(made_by)
        self._points = points

    def __call__(self, batch: pyarrow.Table) -> pyarrow.Table:
        return _table(briefs(batch.to_pylist(), self._summarizer, self._naming, points=self._points), BRIEFS)


def _read_table(batch: pyarrow.Table, path: str, content: str, encoding: str | None) -> pyarrow.Table:
    return _table(read(batch.to_pylist(), path=path, content=content, encoding=encoding), ARTICLES)


def _seen_table(batch: pyarrow.Table, naming: Any) -> pyarrow.Table:
    import ray

    return _table(seen(batch.to_pylist(), ray.get(naming)), SEEN)


def _read(path: str, article: bytes | None = None, evidence: bytes | None = None, error: str | None = None) -> Row:
    return {"path": path, "article": article, "evidence": evidence, "error": error}


def _table(rows: Iterable[Row], columns: Mapping[str, str]) -> pyarrow.Table:
    import pyarrow

    schema = pyarrow.schema([(name, getattr(pyarrow, kind)()) for name, kind in columns.items()])
    return pyarrow.Table.from_pylist([dict(row) for row in rows], schema=schema)
