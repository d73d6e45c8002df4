"""The four seeds are two sections: a visit that two outlets report, and a subject that two report years apart."""

from shared import shared_folder

from summarize.articles import Article, read_articles
from summarize.briefs.digest.grouping import group, profile
from summarize.briefs.digest.statements import Statement
from summarize.briefs.headline import title_sentences
from summarize.glossary.naming import Naming
from summarize.translation.segment import segments_of, sentences_of_article


def test_the_seeds_in_sections() -> None:
    articles = [a for a in read_articles(shared_folder() / "seeds") if isinstance(a, Article)]
    naming = Naming(articles)
    profiles = []
    for number, a in enumerate(articles):
        segments = segments_of(a, [*title_sentences(a.title)[:1], *sentences_of_article(a)], naming.for_article(a))
        title, *sentences = [Statement(number, s) for s in segments]
        profiles.append(profile(title, sentences, a.published))
    found = [[[articles[i].source for i in event] for event in subject] for subject in group(profiles)]
    assert found == [[["RFI", "VOA"]], [["RFA"], ["Epoch Times"]]]
