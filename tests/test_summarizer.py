import pytest
from scripted import Scripted

from summarize import Article, Brief, ConfigError, ModelError, Paragraph, Point, Progress, Summarizer


def test_a_brief(brief: Brief) -> None:
    assert brief.headline == "Mongolia and U.S. deepen cooperation on rare earths"
    assert [t.sentence.id for t in brief.translations] == ["s1", "s2", "s3", "s4"]
    assert brief.lead == Point(
        "Mongolia's prime minister said on Wednesday that it would deepen cooperation with the U.S. in mining rare earths.",
        ("s1",),
    )
    assert [(p.text, p.sentences) for p in brief.points] == [
        ("The two sides will sign a civil aviation agreement in September.", ("s2",))
    ]
    assert [(w.code, w.sentence) for w in brief.warnings] == [("leftover-chinese", "s4")]
    assert (
        brief.provenance.options == {"length": "short", "lead": True, "glossaries": []}
        and brief.provenance.model == "scripted"
    )


def test_a_brief_without_a_lead(article: Article, scripted: Scripted) -> None:
    found = Summarizer(scripted, length="short", lead=False).brief(article)
    assert found.lead is None and [p.sentences for p in found.points] == [("s1",), ("s2",)]


def test_translate_has_no_points(article: Article, scripted: Scripted) -> None:
    found = Summarizer(scripted).translate(article)
    assert found.points == () and len(found.translations) == 4


def test_one_bad_article_among_many(article: Article, scripted: Scripted) -> None:
    bad = Article(path="bad.md", title="空", paragraphs=(Paragraph("图片", "caption"),))
    errors: list[str] = []
    found = list(Summarizer(scripted).briefs([bad, article], on_error=lambda e: errors.append(str(e))))
    assert [b.article.path for b in found] == ["news/a.md"]
    assert errors == ["bad.md: the article has no text"]


def test_progress(article: Article, scripted: Scripted) -> None:
    seen: list[Progress] = []
    Summarizer(scripted).brief(article, on_progress=seen.append)
    assert [p.sentences for p in seen] == list(range(1, len(seen) + 1))
    assert all(p.sentences <= p.of_sentences for p in seen) and seen[4].of_sentences == 5
    assert (seen[-1].sentences, seen[-1].of_sentences) == (15, 15)


def test_wrong_options() -> None:
    with pytest.raises(ConfigError, match="short, medium, long"):
        Summarizer(length="huge")
    with pytest.raises(ModelError, match="no such model directory"):
        Summarizer("no/such/model")
