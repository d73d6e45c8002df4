"""The one dispatcher: every format that the command offers, by name or by the ending of a file."""

from pathlib import PurePath

import pytest

from summarize import Brief, ConfigError, Layout, brief_to_html, brief_to_json, brief_to_markdown, render_brief
from summarize.cli.options import Format
from summarize.files import Own, own_output
from summarize.render.formats import FORMATS, format_of


def test_the_command_offers_what_there_is() -> None:
    assert [f.value for f in Format] == list(FORMATS)


def test_layouts(brief: Brief) -> None:
    assert render_brief(brief, "md", Layout(bilingual=True)) == brief_to_markdown(brief, bilingual=True)
    assert render_brief(brief, "html", Layout(figures=True)) == brief_to_html(brief, figures=True)
    assert render_brief(brief, "json") == brief_to_json(brief)
    assert "civil aviation" in str(render_brief(brief, "html", Layout(points=False)))


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_known_as_ours_and_the_same_bytes_again(brief: Brief, format: str) -> None:
    first, second = (render_brief(brief, format) for _ in range(2))
    assert first == second
    own = own_output(first if isinstance(first, bytes) else first.encode())
    assert own is not None and own.kind == "brief" and own != Own("brief")


def test_names_say_the_format() -> None:
    names = {
        "a.md": "md",
        "a.MARKDOWN": "md",
        "b.json": "json",
        "c.html": "html",
        "c.htm": "html",
        "d.txt": None,
        "d": None,
    }
    assert {name: format_of(PurePath(name)) for name in names} == names


def test_a_format_that_there_is_not(brief: Brief) -> None:
    with pytest.raises(ConfigError, match="there is no format 'pdf'; it can be md, json, html, docx, tmx, tsv"):
        render_brief(brief, "pdf")
