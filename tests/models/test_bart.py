"""The bundled model without transformers gives what transformers gives."""

from pathlib import Path

import pytest
import torch

from summarize import Summarizer
from summarize.config import load_settings
from summarize.errors import ConfigError
from summarize.memory.keys import model_key
from summarize.models import compute, find_checkpoint, load, pretrained
from summarize.models.checkpoint import Checkpoint
from summarize.models.compute import compute_type
from summarize.models.independence import answers_alone
from summarize.models.pretrained import load_family

TEXTS = [
    "渡轮周四停航。",
    "市政府周五宣布,今年第一季度的出口增长了3.5%,其中锂电池出口额达到12亿美元。",
    "Oyun-Erdene 说,两国将在九月签署协议,但没有透露细节;反对党批评这一决定。",
]
ODD = [">>headline<< 渡轮停航", "a</s>b <unk> c<pad>", ">>xx<<出口", "𠮷野家 é ☃", "  出口   增长 ", "<<>>", ">>"]


@pytest.fixture(scope="module")
def checkpoint() -> Checkpoint:
    return find_checkpoint("bundled")


def through_transformers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pretrained, "can_run", lambda _: False)
    monkeypatch.setattr(pretrained, "has_pieces", lambda _: False)


def test_tokens_are_those_of_transformers(checkpoint: Checkpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = load_family(checkpoint)
    through_transformers(monkeypatch)
    theirs = load_family(checkpoint)
    for limit in (None, 5):
        ids = ours.encode(TEXTS + ODD, limit=limit)
        assert ids == theirs.encode(TEXTS + ODD, limit=limit)
        assert ours.decode(ids) == theirs.decode(ids)
    assert ours.tokenizer.get_vocab() == theirs.tokenizer.get_vocab()


def test_text_and_scores_are_those_of_transformers(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = load(dtype="float32")
    found, scores = ours.translate(TEXTS, hypotheses=4), ours.score(TEXTS, "The ferry was suspended on Thursday.")
    through_transformers(monkeypatch)
    theirs = load(dtype="float32")
    for mine, other in zip(found, theirs.translate(TEXTS, hypotheses=4), strict=True):
        assert [h.text for h in mine] == [h.text for h in other]
        assert [h.score for h in mine] == pytest.approx([h.score for h in other], abs=1e-4)
    assert scores == pytest.approx(theirs.score(TEXTS, "The ferry was suspended on Thursday."), abs=1e-2)


@pytest.mark.parametrize("flags", ["fpu avx512f avx512_bf16", "fpu amx_bf16", "fpu avx512f", ""])
def test_bfloat16_where_the_processor_multiplies_in_it(
    flags: str, checkpoint: Checkpoint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "cpuinfo").write_text(f"processor\t: 0\nflags\t\t: {flags}\n")
    monkeypatch.setattr(compute, "_CPUINFO", tmp_path / "cpuinfo")
    compute.multiplies_bfloat16.cache_clear()
    expected = "bfloat16" if "bf16" in flags else "float32"
    assert compute_type(checkpoint) == expected == load().options["compute_type"]
    compute.multiplies_bfloat16.cache_clear()


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_a_text_gets_the_same_alone_and_beside_others(dtype: str) -> None:
    if dtype == "bfloat16" and not compute.multiplies_bfloat16():
        pytest.skip("this processor does not multiply in bfloat16")
    model = load(dtype="auto" if dtype == "bfloat16" else dtype)
    assert model.options["compute_type"] == dtype
    assert answers_alone(model)
    together = model.translate(TEXTS * 3 + ODD, hypotheses=4)
    assert together[: len(TEXTS)] == [model.translate([text], hypotheses=4)[0] for text in TEXTS]


def test_a_small_network_runs_in_one_thread_and_leaves_others_as_many_as_there_were(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model, threads, asked = load(), torch.get_num_threads(), []
    search = model._search.__call__
    monkeypatch.setattr(model, "_search", lambda *a, **k: asked.append(torch.get_num_threads()) or search(*a, **k))
    torch.set_num_threads(2)
    try:
        model.translate(TEXTS[:1])
        assert (asked, torch.get_num_threads()) == ([1], 2)
    finally:
        torch.set_num_threads(threads)


def test_a_memory_keeps_the_number_formats_apart(checkpoint: Checkpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = set()
    for known in (True, False):
        monkeypatch.setattr(compute, "multiplies_bfloat16", lambda known=known: known)
        kept.add(model_key(checkpoint, None))
    assert len(kept) == 2
    monkeypatch.setattr(compute, "multiplies_bfloat16", lambda: True)
    assert model_key(checkpoint, None, "float32") in kept


def test_who_asks_for_float32_gets_it(tmp_path: Path) -> None:
    for environ, expected in (({"SUMMARIZE_DTYPE": "float32"}, {"float32"}), ({}, {"float32", "bfloat16"})):
        model = Summarizer(memory=False, settings=load_settings(tmp_path, environ=environ)).translator
        assert model.options["compute_type"] in expected
    with pytest.raises(ConfigError, match="it can be auto, float32"):
        load_settings(tmp_path, environ={"SUMMARIZE_DTYPE": "int4"})
