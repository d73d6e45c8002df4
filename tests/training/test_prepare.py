from dataclasses import replace
from pathlib import Path

import pytest
from training.corpus import PAIRS, prepared, quick_recipe, write_pairs

from summarize.errors import ConfigError, InputError
from summarize.training.corpora import read_lines
from summarize.training.epochs import Batches, read_epoch
from summarize.training.pairs import read_clean
from summarize.training.prepare import prepare
from summarize.training.recipe import Corpus
from summarize.training.work import Work


def quiet(_: str) -> None: ...


def test_clean_pairs_held_out_pairs_and_passes(tmp_path: Path) -> None:
    noise = [PAIRS[0], ("", "Nothing."), ("没有翻译", "没有翻译")]
    said: list[str] = []
    write_pairs(tmp_path / "pairs.tsv", [*PAIRS, *noise[:1], *noise[2:]])
    prepare(quick_recipe(), tmp_path, work := Work(tmp_path / "work"), say=said.append)
    assert said[0] == "pairs.tsv: 45 of 47 pairs kept (1 duplicate, 1 language)"
    held_out = [tuple(line.split("\t")[1:]) for line in read_lines(work.held_out)]
    assert len(held_out) == 3 and set(held_out) <= set(PAIRS)
    first, second = (read_epoch(work.epoch(n)) for n in range(2))
    assert len(first) and len(second) and first.target.tolist() != second.target.tolist()
    [*clean] = read_clean(work, work.recipe(), 0)
    assert [(p.chinese, p.english) for p in clean] == PAIRS
    assert any(s.english.startswith("$") for p in clean for s in p.spans)


def test_broken_off_it_goes_on_with_the_same_bytes(tmp_path: Path) -> None:
    work = prepared(tmp_path)
    files = sorted(p for p in work.folder.rglob("*") if p.is_file())
    before = {p: p.read_bytes() for p in files}
    for gone in (work.report, work.epoch(1), work.pairs(0)):
        gone.unlink()
    with pytest.raises(ConfigError, match="nothing is prepared here"):
        work.recipe()
    prepared(tmp_path)
    assert {p: p.read_bytes() for p in files} == before


def test_a_work_folder_belongs_to_one_recipe_and_its_corpora(tmp_path: Path) -> None:
    work = prepared(tmp_path)
    with pytest.raises(ConfigError, match="was begun with another recipe or other corpora"):
        prepared(tmp_path, replace(quick_recipe(), seed=2))
    write_pairs(tmp_path / "pairs.tsv", PAIRS[1:])
    with pytest.raises(ConfigError, match="was begun with another recipe or other corpora"):
        prepared(tmp_path)
    with pytest.raises(ConfigError, match="holds other files"):
        prepare(quick_recipe(), tmp_path, Work(tmp_path), say=quiet)
    assert work.recipe() == quick_recipe()


def test_sentences_of_test_sets_are_left_out_and_held_out_ones_are_not_learnt(tmp_path: Path) -> None:
    write_pairs(tmp_path / "pairs.tsv")
    (tmp_path / "test.en").write_text(f"Something else entirely.\n{PAIRS[4][1]}\n", encoding="utf-8")
    said: list[str] = []
    work = Work(tmp_path / "work")
    prepare(replace(quick_recipe(), tests=("test.en",)), tmp_path, work, say=said.append)
    assert "in a test set" in said[0]
    assert PAIRS[4] not in [(p.chinese, p.english) for p in read_clean(work, work.recipe(), 0)]


def test_weights_kinds_and_names(tmp_path: Path) -> None:
    write_pairs(tmp_path / "news.tsv")
    write_pairs(tmp_path / "titles.tsv", [("渡轮停航", "Ferries stop"), ("港口重开", "Port reopens")] * 5)
    (tmp_path / "names.tsv").write_text("阿依古丽\tAygul\tperson\n", encoding="utf-8")
    corpora = (
        Corpus("news.tsv", weight=0),
        Corpus("titles.tsv", "headline", weight=3),
        Corpus("names.tsv", "names", weight=1),
    )
    recipe = replace(quick_recipe(), corpora=corpora, model="bundled", held_out=0)
    prepare(recipe, tmp_path, work := Work(tmp_path / "work"), say=quiet)
    # Two titles, three times, with the control token and without, and the name.
    assert len(read_epoch(work.epoch(0))) == 2 * 3 * 2 + 1


def test_batches_have_one_source_length_and_hold_every_pair_once(tmp_path: Path) -> None:
    epoch = read_epoch(prepared(tmp_path).epoch(0))
    batches = Batches(epoch, 1, 300, pad=0)
    sizes = [batches[i] for i in range(len(batches))]
    assert sum(len(source) for source, _ in sizes) == len(epoch)
    assert sum(int((target != 0).sum()) for _, target in sizes) == epoch.target_tokens
    assert all(len(s) == 1 or max(s.numel(), t.numel()) <= 300 for s, t in sizes)
    assert [t.tolist() for _, t in sizes] != [Batches(epoch, 2, 300, 0)[i][1].tolist() for i in range(len(sizes))]


def test_nothing_left_is_said(tmp_path: Path) -> None:
    write_pairs(tmp_path / "pairs.tsv", [("英文", "只有中文")])
    with pytest.raises(InputError, match="no pair is left"):
        prepared(tmp_path)
