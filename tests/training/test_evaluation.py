import re
from pathlib import Path

import pytest
from scripted import Scripted

import summarize.training.evaluation as module
from summarize.errors import ConfigError, InputError
from summarize.training.evaluation import copy_rates, read_test_set, score

CHINESE = ["特朗普周三抵达东京。", "该厂投资3.2亿美元。", "渡轮停航。"]


def test_scores_are_those_of_sacrebleu() -> None:
    said = {"甲": "The ferry has stopped for the day.", "乙": "Nothing else of note happened."}
    perfect = score(Scripted(lambda text: said[text]), ["甲", "乙"], list(said.values()))
    assert (round(perfect.bleu), round(perfect.chrf)) == (100, 100)
    assert perfect.bleu_signature.startswith("nrefs:1|case:mixed|eff:no|tok:13a")
    assert score(Scripted(lambda _: "no"), ["甲", "乙"], list(said.values())).chrf < 10


def test_copy_rates() -> None:
    """A translator that says what stands in the source in Latin letters copies everything, a silent one nothing."""
    copies = Scripted(lambda text: " ".join(re.findall(r"[A-Za-z$][\w.$]*|\d[\d.]*", text)))
    names, figures = copy_rates(copies, CHINESE)
    assert (names.right, names.put_in, figures.right, figures.put_in) == (2, 2, 2, 2)
    assert all("Trump" in text or "$320 million" in text for text in copies.asked)
    names, figures = copy_rates(Scripted(lambda _: "Something $330 million"), CHINESE)
    assert str(names) == "0 of 2 (0.0%)" and figures.right == 0


def test_two_files_must_pair(tmp_path: Path) -> None:
    zh, en = tmp_path / "a.zh", tmp_path / "a.en"
    zh.write_text("一\n二\n三\n", encoding="utf-8")
    en.write_text("one\ntwo\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.zh: has 3 lines, but .*a\.en has 2"):
        read_test_set(zh, en)
    en.write_text("one\ntwo\nthree\n", encoding="utf-8")
    assert read_test_set(zh, en, 2) == (["一", "二"], ["one", "two"])


def test_without_sacrebleu(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(module, "import_module", missing)
    with pytest.raises(ConfigError, match=r"pip install 'bilingual-briefs\[train\]'"):
        score(Scripted(str), ["一"], ["one"])
