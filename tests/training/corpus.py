"""A small corpus of our own sentences, and work folders made from it."""

from pathlib import Path

from models.tiny import made

from summarize.training.prepare import prepare
from summarize.training.recipe import Corpus, Filters, PutIn, Recipe, Schedule
from summarize.training.work import Work

WHO = [
    ("中国商务部", "China's Commerce Ministry"),
    ("日本政府", "The Japanese government"),
    ("法国总统马克龙", "French President Emmanuel Macron"),
    ("一家德国汽车公司", "A German carmaker"),
    ("世界银行", "The World Bank"),
]
DID = [("宣布投资", "announced an investment of"), ("要求赔偿", "demanded compensation of"), ("筹集了", "raised")]
WHEN = [("周一", " on Monday"), ("5月3日", " on May 3"), ("", "")]
PAIRS = [
    (
        f"{who}{when}{did}{17 + 13 * (i + j + k)}亿美元。",
        f"{english} {verb} ${(17 + 13 * (i + j + k)) / 10:g} billion{day}.",
    )
    for i, (who, english) in enumerate(WHO)
    for j, (did, verb) in enumerate(DID)
    for k, (when, day) in enumerate(WHEN)
]
QUICK = Schedule(passes=2, step_tokens=400, batch_tokens=200, warmup=2, save_steps=2)


def write_pairs(path: Path, pairs: list[tuple[str, str]] = PAIRS) -> Path:
    path.write_text("".join(f"{zh}\t{en}\n" for zh, en in pairs), encoding="utf-8")
    return path


def quick_recipe(file: str = "pairs.tsv", *, model: str | None = None, schedule: Schedule = QUICK) -> Recipe:
    return Recipe(
        (Corpus(file),),
        model=model or str(made["bundled"]),
        held_out=3,
        filter=Filters(source_tokens=160, control_tokens=220, target_tokens=160),
        put_in=PutIn(pairs=0.5),
        train=schedule,
    )


def prepared(folder: Path, recipe: Recipe | None = None) -> Work:
    """A work folder that can be trained on."""
    if not (folder / "pairs.tsv").exists():
        write_pairs(folder / "pairs.tsv")
    work = Work(folder / "work")
    prepare(recipe or quick_recipe(), folder, work, say=lambda _: None)
    return work
