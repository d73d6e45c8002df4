from dataclasses import replace

from scripted import Scripted

from summarize import Article, Brief, Paragraph, Point, Summarizer, brief_from_json, brief_to_json
from summarize.briefs.outliers import flag_low_scores


def codes(brief: Brief) -> set[tuple[str, str | None]]:
    return {(w.code, w.sentence) for w in Summarizer(Scripted(str)).check(brief)}


def test_an_untouched_brief_has_the_warnings_it_had(brief: Brief) -> None:
    assert codes(brief_from_json(brief_to_json(brief))) == {(w.code, w.sentence) for w in brief.warnings}


def test_cantonese_that_was_left_is_told_again() -> None:
    article = Article("a.md", "他没有去看球赛", (Paragraph("佢揦𪘲，成日喺屋企瞓覺。"),))
    brief = Summarizer(Scripted(lambda _: "He sleeps at home all day"), memory=False).brief(article)
    assert ("leftover-cantonese", "s1") in {(w.code, w.sentence) for w in brief.warnings}
    assert ("leftover-cantonese", "s1") in codes(brief_from_json(brief_to_json(brief)))


def test_what_an_editor_breaks_is_found(brief: Brief) -> None:
    last = brief.translations[3]
    edited = replace(
        brief,
        headline="Russia and U.S. deepen cooperation on rare earths",
        points=(Point("Mongolia will sell 3 million tons of rare earths.", ("s1",)),),
        translations=(*brief.translations[:3], replace(last, text=last.text.replace("80", "90").replace("16%", "60%"))),
    )
    found = codes(edited) - codes(brief)
    assert {("name-missing", "title"), ("name-unverified", "title")} & found
    assert ("figure-invented", "s1") in found
    assert ("figure-wrong", "s4") in found


def test_low_scores(brief: Brief) -> None:
    plain = [replace(brief.translations[0], score=-0.5 - k / 100) for k in range(8)]
    odd = replace(brief.translations[1], score=-2.0)
    assert [w.code for w in flag_low_scores([*plain, odd])[-1].warnings] == ["low-score"]
    assert not any(t.warnings for t in flag_low_scores([*plain, odd])[:-1])
    assert not any(t.warnings for t in flag_low_scores([*plain[:3], odd]))


def test_names_of_other_articles_hold_when_a_brief_is_checked() -> None:
    texts = {
        "one.md": "蒙古总理奥云额尔登（Oyun-Erdene）周三在首都对记者发表了讲话。",
        "two.md": "奥云额尔登说，双方的合作将会继续下去，并且会更加深入。",
    }
    articles = [Article(path, "讲话", (Paragraph(text),)) for path, text in texts.items()]

    def answer(text: str) -> str:
        if "记者" in text:
            return "Mongolian Prime Minister Oyun-Erdene spoke to reporters in the capital on Wednesday."
        return (
            "Oyun-Erdene said that cooperation between the sides would continue and deepen."
            if "合作" in text
            else "A speech"
        )

    _, second = Summarizer(Scripted(answer)).briefs(articles)
    assert second.warnings == () or {w.code for w in second.warnings} == {"short-article"}
    assert codes(brief_from_json(brief_to_json(second))) == set()
