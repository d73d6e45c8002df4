"""Briefs of a folder of articles on Spark: a row for each article with the brief as JSON, or the error.

    pip install 'bilingual-briefs' pyspark pandas pyarrow       on every machine, and Java
    python examples/spark_briefs.py 'news/*' briefs.parquet

The three passes are those of `summarize.distributed`: what the articles say of names is found in all of them first, so that the briefs
are, to the byte, those of a run on one machine. Each Python worker of Spark loads the model once a partition.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pandas as pd
from pyspark.sql import DataFrame, SparkSession

from summarize import Summarizer
from summarize.distributed import ARTICLES, BRIEFS, SEEN, briefs, names_of, read, seen, with_suspects

ARTICLES_PER_PARTITION = 500
"""So many that loading the model, some seconds, does not count."""


def schema(columns: dict[str, str]) -> str:
    """The columns as Spark declares them."""
    return ", ".join(f"{name} {kind}" for name, kind in columns.items())


def mapped(df: DataFrame, rows_of: Callable[[Iterable[Any]], Iterable[Any]], columns: dict[str, str]) -> DataFrame:
    """`rows_of` the rows of each partition."""

    def frames(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        rows = (row for batch in batches for row in batch.astype(object).where(batch.notna(), None).to_dict("records"))
        for row in rows_of(rows):
            yield pd.DataFrame([row], columns=list(columns)).astype(object)

    return df.mapInPandas(frames, schema(columns))


def brief_files(spark: SparkSession, files: str, summarizer: Summarizer) -> DataFrame:
    """A row for each article in `files`: path, brief (JSON) and error."""
    found = spark.read.format("binaryFile").load(files)
    parts = max(spark.sparkContext.defaultParallelism, found.count() // ARTICLES_PER_PARTITION)
    articles = mapped(found.select("path", "content").repartition(parts), read_files, ARTICLES).cache()
    told = articles.select("path", "evidence").toLocalIterator()
    naming = names_of(summarizer, (row.asDict() for row in told))
    looked = mapped(articles, lambda rows: seen(rows, naming), SEEN)
    known = with_suspects(naming, (row.asDict() for row in looked.toLocalIterator()))
    return mapped(articles, lambda rows: briefs(rows, summarizer, known), BRIEFS)


def read_files(rows: Iterable[Any]) -> Iterator[Any]:
    """The articles in files, which go by their path without the scheme, as on one machine."""
    return read(({**row, "path": row["path"].removeprefix("file:")} for row in rows), content="content")


if __name__ == "__main__":
    files, target = sys.argv[1:]
    session = SparkSession.builder.appName("briefs").getOrCreate()
    brief_files(session, files, Summarizer()).write.mode("overwrite").parquet(target)
