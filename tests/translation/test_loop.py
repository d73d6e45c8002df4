import pytest
from scripted import Scripted
from segments import segment

from summarize import Translation
from summarize.chinese.sentences import Sentence, sentences_of
from summarize.translation import checks, loop
from summarize.translation.loop import OnAnswer, translate_segments

LONG = "中国商务部宣布，将对镓和锗的出口实施许可制度，以维护国家安全和利益。"
GOOD = (
    "China's Commerce Ministry announced a licensing system for exports of gallium and germanium to protect security."
)


def translate_sentences(
    sentences: list[Sentence], translator: Scripted, *, progress: OnAnswer | None = None
) -> list[Translation]:
    return translate_segments([segment(s) for s in sentences], translator, progress=progress)


def one(text: str) -> list[Sentence]:
    return sentences_of([(0, text)])


def test_first_hypothesis_that_passes_every_check_is_kept() -> None:
    (t,) = translate_sentences(one(LONG), Scripted(lambda _: ["", "中国 announced", GOOD]))
    assert (t.text, t.attempts, t.warnings) == (GOOD, 3, ())


def test_clause_by_clause_after_all_hypotheses_failed() -> None:
    def answer(text: str) -> list[str]:
        if text.startswith("中国") and len(text) > 30:
            return ["no no no no", "no no no"]
        answers = {
            "商务部": "China's Commerce Ministry announced",
            "镓": "licences for gallium",
            "安全": "for security",
        }
        return [next(english for chinese, english in answers.items() if chinese in text)]

    translator = Scripted(answer)
    (t,) = translate_sentences(one(LONG), translator)
    assert t.text.startswith("China's Commerce Ministry announced licences")
    assert not t.warnings and t.attempts == 4
    # First with who tells it beside what is told, then that alone too.
    asked = list(translator.asked)
    assert asked.index("中国商务部宣布,将对镓和锗的出口实施许可制度,") < asked.index("中国商务部宣布,")


def test_what_stays_wrong_is_said() -> None:
    (t,) = translate_sentences(one(LONG), Scripted(lambda _: GOOD.replace("gallium", "镓")))
    assert [(w.code, w.sentence) for w in t.warnings] == [("leftover-chinese", "s1")]
    assert "镓" in t.warnings[0].message


def test_a_vanished_sentence_is_said() -> None:
    (t,) = translate_sentences(one(LONG), Scripted(lambda _: "China announced."))
    assert [w.code for w in t.warnings] == ["length"]


def test_empty_and_loop() -> None:
    (t,) = translate_sentences(one(LONG), Scripted(lambda _: ""))
    assert [w.code for w in t.warnings] == ["empty", "length"]
    (t,) = translate_sentences(one(LONG), Scripted(lambda _: "China said that it will " * 6))
    assert "loop" in [w.code for w in t.warnings]


def test_equal_sentences_are_translated_once() -> None:
    translator = Scripted(lambda _: GOOD)
    seen: list[tuple[int, int]] = []
    found = translate_sentences(
        sentences_of([(0, LONG), (1, LONG)]), translator, progress=lambda a, b: seen.append((a, b))
    )
    assert translator.asked == [LONG.replace("，", ",")]
    assert [t.sentence.id for t in found] == ["s1", "s2"] and seen == [(1, 1)]


def test_an_output_that_comes_again_is_not_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []
    monkeypatch.setattr(loop, "check", lambda compared: judged.append(compared.english) or checks.check(compared))
    sentence = segment("港口去年出口粮食三百万吨，其中小麦占四成，今年还将继续增加出口数量。")
    translator = Scripted(lambda text: ["It rains.", "It snows."])
    (t,) = translate_segments([sentence], translator)
    assert t.warnings and len(translator.asked) > 2 and t.attempts > len(judged)
    assert len(judged) == len(set(judged))


def test_traditional_text_reaches_the_model_simplified() -> None:
    translator = Scripted(lambda _: "The U.S. president spoke.")
    translate_sentences(one("美國總統發表講話。"), translator)
    assert translator.asked[0] == "美国总统发表讲话。"
