"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Article files, folders (read at any depth), patterns, or - for standard input."
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        help="Where to write: a folder, or for one article a file whose name says the format. One article goes to stdout without it.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model", help="A model directory, or a name of summarize models list; the bundled model without it."
    ),
]
SummaryModel = Annotated[
    str | None,
    typer.Option(
        "--summary-model", help="A model that writes the points; what the article does not support is left out."
    ),
]
Prompts = Annotated[
    Path | None,
    typer.Option("--prompts", help="A folder of prompts (translate.t5.txt) that go before the package's own."),
]
GlossaryFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary",
        help="A glossary file (TSV, CSV, JSON, TBX, TMX); of several, later ones win. A names.tsv beside the articles is used without it.",
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config", help="A configuration file, in place of the summarize.toml nearest above the current folder."
    ),
]
Lead = Annotated[
    bool | None,
    typer.Option("--lead/--no-lead", help="Open with a sentence that says what happened, where one is fit for it."),
]
Bilingual = Annotated[
    bool | None,
    typer.Option("--bilingual/--no-bilingual", help="Add a table of all sentences, Chinese beside English."),
]
Figures = Annotated[bool | None, typer.Option("--figures/--no-figures", help="Add a table of all figures and dates.")]


TemplateFile = Annotated[
    Path | None,
    typer.Option(
        "--template",
        help="A Jinja2 template for Markdown or HTML; what it writes is told by its name (brief.html.jinja).",
    ),
]


class Format(str, Enum):
    """What a brief can be written as; `render.formats` says how."""

    MARKDOWN = "md"
    JSON = "json"
    HTML = "html"
    DOCX = "docx"
    TMX = "tmx"
    TSV = "tsv"


class ArticleFormat(str, Enum):
    """What an article can be written as."""

    MARKDOWN = "md"
    JSON = "json"


class Length(str, Enum):
    """How many points a brief has: 2, 4 or 5."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


_FORMAT_HELP = "What to write; without it what the name of --out says, or Markdown."
FormatOption = Annotated[Format | None, typer.Option("--format", help=_FORMAT_HELP)]
ArticleFormatOption = Annotated[ArticleFormat | None, typer.Option("--format", help=_FORMAT_HELP)]
Force = Annotated[
    bool,
    typer.Option("--force", help="Write over files that summarize did not write, and over the articles themselves."),
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", help="The encoding of the article files, such as gb18030, where it is not recognised."),
]
MemoryFile = Annotated[
    Path | None,
    typer.Option("--memory", help="The file to remember in, instead of your own (summarize memory info names it)."),
]
NoMemory = Annotated[
    bool, typer.Option("--no-memory", help="Remember nothing, and use nothing that is remembered or imported.")
]
Watch = Annotated[
    bool, typer.Option("--watch", help="Go on until Ctrl-C: brief what is new or changed in the folders as it comes.")
]
LengthOption = Annotated[
    Length | None, typer.Option("--length", help="How many points: short 2, medium 4 (usual), long 5.")
]
