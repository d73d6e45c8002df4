"""Templates of the user's: what they get, that nothing of an article acts in what they write, and what is said of a wrong one."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from commands import Command, article
from hostile import hostile
from lxml import html
from markdown_it import MarkdownIt

from summarize import Brief, ConfigError, Layout, brief_to_json, read_template, render_brief
from summarize.files import own_output
from summarize.render.context import NAMES, brief_context


def written(brief: Brief, folder: Path, name: str, text: str, **layout: bool) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    template = read_template(folder / name)
    out = render_brief(brief, template.writes, Layout(template=template, **layout))
    assert isinstance(out, str)
    return out


def test_a_template_gets_the_members_of_the_json_and_what_a_reader_is_shown(brief: Brief) -> None:
    context = brief_context(brief)
    assert set(context) == set(NAMES) and set(json.loads(brief_to_json(brief))) <= set(NAMES)


def test_markdown(brief: Brief, tmp_path: Path) -> None:
    text = """# {{ headline }}

{{ article.source }}, {{ article.published|day }}: {{ article.title|link(article.url) }}
{% macro line(point) %}
* {{ point.text }} ({{ point.sentences|join(" ") }}; {{ sentence(point.sentences[0]).source }})
{% endmacro %}
{% for point in points %}
{{ line(point) -}}
{% endfor %}
{% for s in elsewhere %}{{ s.id }}: {{ warnings_of(s.id)[0].message }}{% endfor %}

{{ sentences|length|plural("sentence") }}, author {{ article.author }}, nothing: {{ lead }}.
"""
    out = written(replace(brief, lead=None), tmp_path, "own.md.jinja", text).splitlines()
    assert out[0] == "# Mongolia and U.S. deepen cooperation on rare earths"
    assert out[2].startswith("RFI, 5 August 2023: [【独家】蒙古与美国深化稀土合作](https://example.org/")
    assert "* The two sides will sign a civil aviation agreement in September. (s2; 双方将于九月签署民航协议。)" in out
    assert "s4: Left in Chinese: 储量." in out and "4 sentences, author 李明, nothing: ." in out
    assert own_output("\n".join(out).encode()).kind == "brief"  # type: ignore[union-attr]


def test_a_page_of_ones_own_from_ours(brief: Brief, tmp_path: Path) -> None:
    (tmp_path / "logo.html").write_text("<p class='desk'>{{ article.source }} & desk</p>", encoding="utf-8")
    text = """{% extends "brief.html.jinja" %}
{% block header %}{% include "logo.html" %}{{ super() }}{% endblock %}
{% block names %}{% endblock %}"""
    tree = html.document_fromstring(written(brief, tmp_path, "own.html", text, bilingual=True))
    assert tree.xpath("//p[@class='desk']")[0].text == "RFI & desk"
    assert tree.xpath("//h1") and tree.xpath("//style") and not tree.xpath("//h2[.='Names']")


HTML = "<p title='{{ headline }}'>{{ headline }}{{ article.title|link(article.url) }}{{ points[0].text ~ '!' }}{{ english(lead.text) }}</p>"
MARKDOWN = "{{ headline }}\n\n- {{ points[0].text }} {{ article.title|link(article.url) }}\n\n{{ [headline, article.source]|join(' ') }}"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://example.org/"])
def test_nothing_of_an_article_acts(brief: Brief, tmp_path: Path, url: str) -> None:
    page = html.fromstring(written(hostile(brief, url), tmp_path, "own.html", HTML))
    assert {e.tag for e in page.iter() if isinstance(e.tag, str)} <= {"p", "a", "mark", "div"}
    assert list(page.keys()) in ([], ["title"]) and {a.get("href") for a in page.iter("a")} <= {"https://example.org/"}
    careless = html.fromstring(written(hostile(brief, url), tmp_path, "own.html", "<a href='{{ article.url }}'>x</a>"))
    assert next(careless.iter("a")).get("href") == ("https://example.org/" if url.startswith("https") else "")
    text = written(hostile(brief, url), tmp_path, "own.md", MARKDOWN)
    shown = MarkdownIt().render(text.split("<!--")[0])
    assert {e.tag for e in html.fromstring(f"<div>{shown}</div>").iter()} <= {"div", "p", "ul", "li", "a"}
    assert (
        not {*"\x00\x1b\u202e\ud83d"} & set(text)
        and "844561" not in shown
        and ("javascript:b)" not in text or "\\]" in text)
    )


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a\n{% if headline %}", 2, "Unexpected end of template"),
        ("a\n\n{{ headline }", 3, "unexpected '}'"),
        ("{% frobnicate %}", 1, "unknown tag 'frobnicate'"),
        ("a\n{{ headlin }}", 2, "uses 'headlin', but there is no such name; did you mean 'headline'?"),
        ("a\n{{ article.titel }}", 2, "has no attribute 'titel'"),
        ("a\n{{ points[99].text }}", 2, "99"),
        ("{{ headline|shout }}", 1, "No filter named 'shout'"),
        ("a\n{% include 'other.md' %}", 2, "other.md"),
        ("a\n{{ 1 / 0 }}", 2, "ZeroDivisionError: division by zero"),
        ("a\n{{ headline + 3 }}", 2, "TypeError"),
        ("a\n{{ ''.__class__.__mro__ }}", 2, "unsafe"),
        ("a\n{{ points.append(3) }}", 2, "unsafe"),
        ("a\n{% include '../a.md' %}", 2, "../a.md"),
        ("a\n{{ sentence('s99') }}", 2, "KeyError: 's99'"),
        ("a\n{% for i in range(10**9) %}{% endfor %}", 2, "Range too big"),
        ("a\n{{ 9" + "9" * 5000 + " }}", 0, "cannot be used"),
        ("a\n" + "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", 0, "cannot be used"),
    ],
)
def test_a_wrong_template_is_told_with_file_and_line(
    brief: Brief, tmp_path: Path, text: str, line: int, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        written(brief, tmp_path, "own.md", text)
    assert message in str(caught.value) and "\n" not in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path / 'own.md'}:{line}: " if line else f"{tmp_path / 'own.md'}")


def test_a_name_may_be_asked_for(brief: Brief, tmp_path: Path) -> None:
    text = "{% if desk is defined %}{{ desk }}{% endif %}{{ desk|default('no desk') }}{% set x = 1 %}{{ x }}"
    assert written(brief, tmp_path, "own.md", text).startswith("no desk1")


def test_a_file_that_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xff\xfe")
    for name, message in (("a.md", "not UTF-8"), ("none.md", "cannot be read"), ("a.txt", "does not say what")):
        with pytest.raises(ConfigError, match=message):
            read_template(tmp_path / name)
    with pytest.raises(ConfigError, match="writes HTML or Markdown, not docx"):
        read_template(tmp_path / "a.jinja", "docx")


def test_on_the_command_line(here: Path, summarize: Command) -> None:
    Path("a.txt").write_text(article().split("---\n\n")[1], encoding="utf-8")
    Path("own.html.jinja").write_text("<h1>{{ headline }}</h1>", encoding="utf-8")
    Path("own.jinja").write_text("Headline: {{ headline }}", encoding="utf-8")
    done = summarize("brief", "a.txt", "--template", "own.html.jinja")
    assert done.code == 0 and done.out.startswith("<h1>")
    assert summarize("translate", "a.txt", "--template", "own.jinja", "-o", "x.md").code == 0
    assert Path("x.md").read_text(encoding="utf-8").startswith("Headline: ")
    assert summarize("translate", "a.txt", "--template", "own.jinja", "-o", "x.md").code == 0  # its own, and not edited
    for words in (["own.html.jinja", "-o", "y.md"], ["own.html.jinja", "--format", "json"], ["none.md"]):
        done = summarize("brief", "a.txt", "--template", *words)
        assert done.code == 2 and len(done.err.splitlines()) == 1
    Path("own.md").write_text("{{ headlin }}", encoding="utf-8")
    done = summarize("brief", "a.txt", "--template", "own.md")
    assert done.code == 2 and done.err.startswith("summarize: own.md:1: the template uses 'headlin'")
