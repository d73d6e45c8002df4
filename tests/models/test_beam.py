"""Our beam search finds what `generate` of transformers finds."""

import warnings
from typing import Any

import pytest
import torch
from models import tiny
from models.tiny import made

from summarize.models import find_checkpoint
from summarize.models.beam import BeamSearch
from summarize.models.checkpoint import Checkpoint
from summarize.models.network import PretrainedNetwork
from summarize.models.pretrained import load_family, load_weights

Found = list[list[tuple[list[int], float]]]


def generate(model: Any, batch: list[list[int]], *, hypotheses: int, limit: int, first: int | None) -> Found:
    """The same by transformers; ids without the start token, padding taken off."""
    width, pad = max(map(len, batch)), model.config.pad_token_id or 0
    with torch.inference_mode(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        out = model.generate(
            input_ids=torch.tensor([ids + [pad] * (width - len(ids)) for ids in batch]),
            attention_mask=torch.tensor([[1] * len(ids) + [0] * (width - len(ids)) for ids in batch]),
            num_beams=4,
            num_return_sequences=hypotheses,
            max_new_tokens=limit,
            early_stopping=True,
            do_sample=False,
            return_dict_in_generate=True,
            output_scores=True,
            **({} if first is None else {"forced_bos_token_id": first}),
        )
    rows = [row[1:] for row in out.sequences.tolist()]
    found = list(zip(rows, out.sequences_scores.tolist(), strict=True))
    return [found[i : i + hypotheses] for i in range(0, len(found), hypotheses)]


def both(checkpoint: Checkpoint, texts: list[str], limit: int, **config: Any) -> tuple[Found, Found]:
    family = load_family(checkpoint, task=None)
    batch = family.encode(texts)
    model = load_weights(checkpoint)
    for name, value in config.items():
        setattr(model.generation_config, name, value)
    theirs = generate(model, batch, hypotheses=3, limit=limit, first=family.first_id)
    with torch.inference_mode():
        search = BeamSearch(PretrainedNetwork(model), beams=4, first=family.first_id)
        ours = search(batch, hypotheses=3, limits=[limit] * len(batch))
    return ours, theirs


def assert_same(ours: Found, theirs: Found, end: int) -> None:
    def cut(ids: list[int]) -> list[int]:
        return ids[: ids.index(end)] if end in ids else ids

    for mine, other in zip(ours, theirs, strict=True):
        assert [cut(ids) for ids, _ in mine] == [cut(ids) for ids, _ in other]
        assert [score for _, score in mine] == pytest.approx([score for _, score in other], abs=2e-4)


def a_common_token(checkpoint: Checkpoint) -> int:
    """One that the random model gives after a few others; as end token it makes outputs of many lengths."""
    ours, _ = both(checkpoint, tiny.SENTENCES[:1], 24)
    ids = ours[0][1][0]
    return next((i for i in ids[4:] if i not in ids[:4]), ids[-1])


@pytest.mark.parametrize("name", tiny.FAMILIES)
def test_same_as_generate(name: str) -> None:
    checkpoint = find_checkpoint(made[name])
    end = load_family(checkpoint, task=None).tokenizer.eos_token_id
    assert_same(*both(checkpoint, tiny.SENTENCES[:6], 24), end)
    end = a_common_token(checkpoint)
    assert_same(*both(checkpoint, tiny.SENTENCES[:6], 24, eos_token_id=end), end)


@pytest.mark.parametrize(
    "config",
    [{"no_repeat_ngram_size": 2}, {"min_length": 12}, {"length_penalty": 0.2}, {"bad_words_ids": True}],
)
def test_honours_what_the_checkpoint_asks_for(config: dict[str, Any]) -> None:
    checkpoint = find_checkpoint(made["flan_t5"])
    end = a_common_token(checkpoint)
    plain, _ = both(checkpoint, tiny.SENTENCES[:4], 24, eos_token_id=end)
    if "bad_words_ids" in config:
        config = {"bad_words_ids": [[next(ids[0] for ids, _ in plain[0] if ids)]]}
    ours, theirs = both(checkpoint, tiny.SENTENCES[:4], 24, eos_token_id=end, **config)
    assert_same(ours, theirs, end)
    assert ours != plain


def test_the_bundled_model_with_its_switched_off_ids() -> None:
    texts = [
        "中国商务部周三宣布,将对镓和锗的出口实施许可制度,以维护国家安全和利益。",
        "他说,价格上涨了3.5%。",
        "蒙古总理周三在华盛顿会见美国副总统,双方讨论了稀土开采。",
        "记者从会上获悉,今年上半年该省进出口总值达1.2万亿元,同比增长5.8%。",
    ]
    ours, theirs = both(find_checkpoint("bundled"), texts, 60)
    assert_same(ours, theirs, 1)
