"""Every family, on tiny random models in the real file layout: what the tokenizer is given, what the model is told, what comes back."""

from pathlib import Path

import pytest
from models import tiny
from models.tiny import made

from summarize.errors import ConfigError, ModelError
from summarize.models import Seq2SeqTranslator, find_checkpoint, load
from summarize.models.families import Family
from summarize.models.pretrained import load_family

TEXT = "中国出口"
UNKNOWN = "中国鑫出口"

HEADS: dict[str, list[str]] = {
    "marian": [],
    "tc_big": [">>eng<<"],
    "bundled": [],
    "m2m100": ["__zh__"],
    "nllb": ["zho_Hans"],
    "mbart50": ["zh_CN"],
    "madlad": ["<2en>"],
}
"""What the encoder gets before the text; after it comes the end token alone."""

FIRST = {"m2m100": "__en__", "nllb": "eng_Latn", "mbart50": "en_XX"}
"""The first token of every output, where the family forces one."""

PROMPTS = {
    "t5": "translate Chinese to English: 中国出口",
    "flan_t5": "translate Chinese to English: 中国出口",
    "mt5": "Translate to English: 中国出口",
    "umt5": "Translate to English: 中国出口",
    "madlad": "<2en> 中国出口",
    "nllb": "中国出口",
}


def family(folder: Path, task: str = "translate", prompts: Path | None = None) -> Family:
    return load_family(find_checkpoint(folder), task=task, prompts=prompts)


def tokens(of: Family, text: str) -> list[str]:
    (ids,) = of.encode([text])
    return [str(t) for t in of.tokenizer.convert_ids_to_tokens(ids)]


@pytest.mark.parametrize("name", HEADS)
def test_language_tokens_stand_where_the_model_expects_them(name: str) -> None:
    found, head = tokens(family(made[name]), TEXT), HEADS[name]
    assert found[: len(head)] == head
    assert "".join(found[len(head) : -1]) == "▁中国出口"
    assert found[-1] == "</s>"


@pytest.mark.parametrize("name", PROMPTS)
def test_prompt_of_the_family(name: str) -> None:
    assert family(made[name]).prepare(TEXT) == PROMPTS[name]


@pytest.mark.parametrize("name", tiny.TRANSLATE)
def test_first_token(name: str) -> None:
    first = family(made[name]).first_id
    if name in FIRST:
        assert first is not None
        assert family(made[name]).tokenizer.convert_ids_to_tokens(first) == FIRST[name]
    else:
        assert first is None


@pytest.mark.parametrize("name", tiny.FAMILIES)
def test_unknown_characters_are_unknown_and_the_end_stands_once(name: str) -> None:
    of = family(made[name], task="summarize" if name in ("bart", "pegasus") else "translate")
    (ids,) = of.encode([UNKNOWN])
    end, unknown = of.tokenizer.eos_token_id, of.tokenizer.unk_token_id
    assert ids.count(end) == 1 and ids[-1] == end
    if name != "bart":  # whose bytes know every character
        assert ids.count(unknown) == 1


@pytest.mark.parametrize("name", tiny.FAMILIES)
def test_special_and_language_tokens_are_no_text(name: str) -> None:
    of = family(made[name], task="summarize" if name in ("bart", "pegasus") else "translate")
    text = "Prices rose 3.5 percent, he said."
    (ids,) = of.encode([text])
    start = of.first_id if of.first_id is not None else of.tokenizer.pad_token_id
    assert of.decode([[of.tokenizer.eos_token_id, start, *ids, of.tokenizer.pad_token_id]]) == [
        text if name != "t5" and name != "flan_t5" and name not in ("mt5", "umt5") else of.prepare(text)
    ]


@pytest.mark.parametrize("name", tiny.TRANSLATE)
def test_translates_several_hypotheses_in_batches(name: str) -> None:
    model = load(made[name])
    texts = [*tiny.SENTENCES[:4], "", tiny.SENTENCES[0]]
    found = model.translate(texts, hypotheses=3)
    assert found[0] == found[5] and found[4][0].text == ""
    for text, hypotheses in zip(texts, found, strict=True):
        assert 1 <= len(hypotheses) <= 3
        assert len({h.text for h in hypotheses}) == len(hypotheses)
        scores = [h.score for h in hypotheses]
        assert scores == sorted(scores, reverse=True) and all(s < 0 or not text for s in scores)
        for token in ("</s>", "<s>", "<pad>", "<unk>", "__en__", "eng_Latn", "en_XX", "<2en>", ">>eng<<", "<extra_id"):
            assert all(token not in h.text for h in hypotheses)
    alone = [model.translate([text], hypotheses=3)[0] for text in texts[:4]]
    for together, single in zip(found, alone, strict=False):
        assert [h.text for h in together] == [h.text for h in single]
        assert [h.score for h in together] == pytest.approx([h.score for h in single], abs=1e-4)


@pytest.mark.parametrize("name", FIRST)
def test_model_is_told_the_language(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    model = load(made[name])
    seen: list[list[list[int]]] = []
    decode = type(model._family).decode
    monkeypatch.setattr(model._family, "decode", lambda ids: seen.append(ids) or decode(model._family, ids))
    model.translate(tiny.SENTENCES[:2])
    (ids,) = seen
    assert [row[0] for row in ids] == [model._family.first_id] * 2


@pytest.mark.parametrize("name", [n for n in tiny.FAMILIES if n not in ("bart", "bundled")])
def test_saved_again_it_reads_the_same(name: str, tmp_path: Path) -> None:
    task = "summarize" if name == "pegasus" else "translate"
    of = family(made[name], task=task)
    of.tokenizer.save_pretrained(tmp_path)
    for file in ("config.json", "generation_config.json", "model.safetensors"):
        (tmp_path / file).write_bytes((made[name] / file).read_bytes())
    again = family(tmp_path, task=task)
    assert type(again) is type(of)
    assert again.encode(tiny.SENTENCES) == of.encode(tiny.SENTENCES)
    assert again.first_id == of.first_id


@pytest.mark.parametrize("name", ["bart", "pegasus"])
def test_english_models_do_not_translate(name: str) -> None:
    with pytest.raises(ModelError, match="summarises English text; it cannot translate"):
        load(made[name])


@pytest.mark.parametrize("name", ["marian", "nllb", "madlad"])
def test_translation_models_do_not_summarise(name: str) -> None:
    with pytest.raises(ModelError, match="translates; it cannot summarize"):
        family(made[name], task="summarize")


def test_tokenizer_without_the_language(tmp_path: Path) -> None:
    tiny.nllb(tmp_path)
    config = tmp_path / "tokenizer_config.json"
    config.write_text(config.read_text().replace("zho_Hans", "deu_Latn"))
    (tmp_path / "special_tokens_map.json").unlink(missing_ok=True)
    from transformers import __version__

    if int(__version__.split(".")[0]) < 5:
        pytest.skip("transformers 4 adds all languages of NLLB by itself")
    with pytest.raises(ModelError, match="no token 'zho_Hans'"):
        load(tmp_path)


def test_prompts_of_the_user(tmp_path: Path) -> None:
    (tmp_path / "translate.mt5.txt").write_text("{source_language} news: {text}\n")
    assert family(made["mt5"], prompts=tmp_path).prepare(TEXT) == "Chinese news: 中国出口"
    (tmp_path / "translate.mt5.txt").write_text("{language}: {text}\n")
    with pytest.raises(ConfigError, match=r"translate\.mt5\.txt: unknown field \{language\}"):
        load(made["mt5"], prompts=tmp_path)


def test_the_bundled_kind_is_told_from_english_bart() -> None:
    assert isinstance(load(made["bundled"]), Seq2SeqTranslator)
    assert type(family(made["bundled"])).__name__ == "Bundled"
    assert type(family(made["bart"], task="summarize")).__name__ == "Bart"
    names = {n: type(family(made[n])).__name__ for n in ("m2m100", "nllb", "t5", "madlad", "mt5", "umt5")}
    assert names == {"m2m100": "M2M100", "nllb": "Nllb", "t5": "T5", "madlad": "Madlad", "mt5": "MT5", "umt5": "MT5"}
