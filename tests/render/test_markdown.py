from dataclasses import replace
from datetime import date

from markdown_it import MarkdownIt

from summarize import Brief, Point, brief_to_markdown
from summarize.render.markdown import day, escape, translation_to_markdown
from summarize.warnings import BriefWarning


def test_a_brief(brief: Brief) -> None:
    text = brief_to_markdown(brief)
    assert text.splitlines()[:3] == [
        "# Mongolia and U.S. deepen cooperation on rare earths",
        "",
        "RFI · 5 August 2023 · [【独家】蒙古与美国深化稀土合作](https://example.org/a%20%281%29.html)",
    ]
    assert "- The two sides will sign a civil aviation agreement in September. [s2]" in text
    assert (
        "## Check before quoting\n\nIn sentences that are not in the points above:\n\n- s4 · `leftover-chinese` · Left in Chinese: 储量."
        in text
    )
    assert "Sentence by sentence" not in text
    assert "· scripted 00000000 · 4 sentences, 1 warning · text " in text.splitlines()[-1]


def test_no_warning_no_section(brief: Brief) -> None:
    assert "Check before" not in brief_to_markdown(replace(brief, warnings=()))


def test_one_warning_for_several_sentences_stands_once(brief: Brief) -> None:
    message = "奥云 may be a name; no glossary has it, so check how it is written."
    twice = tuple(BriefWarning("name-unverified", message, s) for s in ("s4", "s2"))
    text = brief_to_markdown(replace(brief, warnings=twice))
    assert text.count(message) == 1
    assert f"## Check before quoting\n\n- s4 s2 · `name-unverified` · {message}\n" in text  # s2 is in the points
    assert "2 warnings · text" in text


def test_bilingual_table_marks_what_is_warned(brief: Brief) -> None:
    html = MarkdownIt().enable("table").render(brief_to_markdown(brief, bilingual=True))
    assert html.count("<tr>") == 5
    assert "<td>s4 ⚠</td>" in html and "<td>双方将于九月签署民航协议。</td>" in html


def test_translation(brief: Brief) -> None:
    text = translation_to_markdown(brief)
    assert "## Prospects" in text and "agreement in September. [s1–s2]" in text


def test_nothing_in_the_text_becomes_markup(brief: Brief) -> None:
    nasty = replace(brief, points=(Point("1. *a* <b>b</b> [c](d) | `e` # f", ("s1",)), Point("# g\n- h", ("s2",))))
    html = MarkdownIt().render(brief_to_markdown(nasty))
    assert "1. *a* &lt;b&gt;b&lt;/b&gt; [c](d) | `e` # f [s1]" in html
    assert "# g - h [s2]" in html


def test_small_things() -> None:
    assert day(date(2023, 8, 5)) == "5 August 2023"
    assert escape("2 < 3 and 4 > 1") == "2 < 3 and 4 > 1"
