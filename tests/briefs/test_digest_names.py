"""One table of names over several articles."""

from dataclasses import replace

from summarize import Brief
from summarize.briefs.digest.names import digest_names
from summarize.briefs.digest.types import DigestArticle
from summarize.translation.types import Expectation


def table(brief: Brief, *names: tuple[str, str]) -> list[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    articles = []
    for number, (source, target) in enumerate(names, 1):
        expected = (Expectation("name", source, target, True, "person", "built-in"),)
        translation = replace(brief.translations[0], expected=expected)
        articles.append(DigestArticle(f"a{number}", "RFI", replace(brief, translations=(translation,))))
    return [(n.sources, n.target, n.sentences) for n in digest_names(articles)]


def test_all_chinese_forms_of_one_name(brief: Brief) -> None:
    assert table(brief, ("川普", "Donald Trump"), ("特朗普", "Donald Trump")) == [
        (("川普", "特朗普"), "Donald Trump", ("a1:s1", "a2:s1"))
    ]


def test_a_part_of_a_name_is_the_person(brief: Brief) -> None:
    assert table(brief, ("额尔登", "Erdene"), ("巴特·额尔登", "Bat Erdene")) == [
        (("巴特·额尔登", "额尔登"), "Bat Erdene", ("a1:s1", "a2:s1"))
    ]


def test_two_people_of_one_family_are_two(brief: Brief) -> None:
    found = table(brief, ("桑德斯", "Sanders"), ("伯尼·桑德斯", "Bernie Sanders"), ("萨拉·桑德斯", "Sarah Sanders"))
    assert [target for _, target, _ in found] == ["Sanders", "Bernie Sanders", "Sarah Sanders"]
