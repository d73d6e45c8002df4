"""The bundled model, through the same path as any other."""

import pytest

from summarize.models import Seq2SeqTranslator, Translator


@pytest.fixture
def model(bundled_model: Seq2SeqTranslator) -> Seq2SeqTranslator:
    return bundled_model


def test_is_a_translator(model: Seq2SeqTranslator) -> None:
    assert isinstance(model, Translator)
    assert model.name == "bundled" and len(model.sha256) == 64


def test_translates_and_copies_what_was_put_in(model: Seq2SeqTranslator) -> None:
    ((best, *rest),) = model.translate(
        ["蒙古总理 Oyun-Erdene 周三在华盛顿会见美国副总统 Kamala Harris 。"], hypotheses=4
    )
    for word in ("Mongolia", "Oyun-Erdene", "Kamala Harris", "Wednesday"):
        assert word in best.text
    assert rest and len({h.text for h in (best, *rest)}) == 1 + len(rest)
    scores = [h.score for h in (best, *rest)]
    assert scores == sorted(scores, reverse=True) and all(-5 < s < 0 for s in scores)


def test_order_duplicates_and_blanks(model: Seq2SeqTranslator) -> None:
    done: list[int] = []
    texts = ["中国出口增长。", "", "他说,价格上涨了。", "中国出口增长。"]
    found = model.translate(texts, progress=done.append)
    assert found[0] == found[3] and "export" in found[0][0].text.lower()
    assert found[1][0].text == "" and "price" in found[2][0].text.lower()
    assert sum(done) == 4


def test_batching_does_not_change_the_text(model: Seq2SeqTranslator) -> None:
    short, long = "中国出口增长。", "中国商务部周三宣布,将对镓和锗的出口实施许可制度,以维护国家安全和利益。"
    together = [found[0].text for found in model.translate([short, long])]
    assert together == [model.translate([text])[0][0].text for text in (short, long)]


def test_text_longer_than_the_model_takes_is_cut_at_clauses(model: Seq2SeqTranslator) -> None:
    clause = "政府表示将继续支持出口企业,并降低关税;"
    (found,) = model.translate([clause * 12])
    assert found[0].text.lower().count("export") >= 6
