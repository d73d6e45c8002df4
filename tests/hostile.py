"""A brief in which every text is an attack on what it is written as."""

from dataclasses import replace

from summarize import Brief, Paragraph, Point
from summarize.briefs.brief import Name, NameToConfirm
from summarize.translation.types import Expectation
from summarize.warnings import BriefWarning

NASTY = (
    "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>"
    "\" onmouseover=\"alert(1)' autofocus onfocus='alert(1) --><svg/onload=alert(1)>"
    "{{ 919*919 }}{% raw %}${919*919}&#x3c;b&#x3e;\x1b[2J\x00\u202e\ud83d]]>\ufffe|`*_[a](javascript:b)\r\n# c\tx"
)


def hostile(brief: Brief, url: str = "javascript:alert(1)//https://example.org") -> Brief:
    """The brief with `NASTY` wherever a text of an article, a model or a file can stand."""

    def expected(kind: str) -> Expectation:
        return Expectation(kind, NASTY, NASTY, False, "person", NASTY, NASTY, NASTY)

    sentences = [
        replace(
            t,
            sentence=replace(t.sentence, text=f"新{NASTY}"),
            text=f"new {NASTY}",
            expected=(expected("name"), expected("quantity")),
            warnings=(BriefWarning("name-unverified", NASTY, t.sentence.id, NASTY),),
        )
        for t in brief.translations
    ]
    places = ("title", None, *(t.sentence.id for t in sentences))
    return replace(
        brief,
        article=replace(
            brief.article,
            title=NASTY,
            source=NASTY,
            author=NASTY,
            url=url,
            path=f"{NASTY}/{NASTY}.md",
            paragraphs=tuple(Paragraph(NASTY, p.kind) for p in brief.article.paragraphs),
        ),
        headline=NASTY,
        lead=Point(NASTY, ("s1",)),
        points=(Point(NASTY, ("s2",)), Point(f"# {NASTY}", ("s3", "s4"))),
        translations=tuple(sentences),
        warnings=tuple(BriefWarning("name-unverified", NASTY, place, NASTY) for place in places),
        names=(Name(NASTY, NASTY, "person", NASTY, 1, ("s1",)),),
        to_confirm=(NameToConfirm(NASTY, NASTY, "person", ("title", "s1"), (NASTY,), NASTY),),
        provenance=replace(brief.provenance, model=NASTY, options={"glossaries": [{"name": NASTY, "sha256": NASTY}]}),
    )
