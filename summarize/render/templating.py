"""Jinja2 templates, the package's own and the user's: sandboxed, every value escaped for what it is put into, errors with file and line.

A template of the user's can extend and include those of the package by name ("brief.html.jinja"), and files of its own folder.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
    nodes,
)
from jinja2.exceptions import SecurityError, TemplateNotFound, UndefinedError
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from summarize.arguments import nearest
from summarize.errors import ConfigError
from summarize.files import reason
from summarize.render.context import NAMES
from summarize.render.markdown import day, escape, link, plural, web_address
from summarize.unseen import without_unseen

Writes = Literal["html", "md"]
"""What a template writes."""

_SUFFIXES: dict[str, Writes] = {".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}
_ASKS = ("defined", "undefined", "default", "d")
_PACKAGE = PackageLoader("summarize.render", "templates")
_FOREIGN = (SecurityError, UndefinedError, TemplateNotFound)


@dataclass(frozen=True, slots=True)
class UserTemplate:
    """A template file of the user's, compiled."""

    path: Path
    writes: Writes
    template: Template


def environment(writes: Writes, loader: BaseLoader = _PACKAGE) -> ImmutableSandboxedEnvironment:
    """An environment whose templates write HTML or Markdown.

    What a template prints is escaped unless it is `Markup` already, and loses the characters that act unseen; None prints nothing, and a
    name that is not there is an error. Filters: `day` (2025-03-18 -> 18 March 2025), `link(url)` (a link where the address is that of
    a web page), `plural(noun)`.
    """

    def clean(value: Any) -> Any:
        if value is None:
            return ""
        if isinstance(value, str) and not isinstance(value, Markup):
            return without_unseen(value) if writes == "html" else Markup(escape(value))
        return value

    made = ImmutableSandboxedEnvironment(
        autoescape=True,  # of HTML; what `clean` has escaped as Markdown is Markup then, and so is what a macro gives
        undefined=StrictUndefined,
        finalize=clean,
        loader=loader,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["day"] = lambda value: day(date.fromisoformat(value)) if value else ""
    made.filters["plural"] = plural
    made.filters["web"] = lambda url: web_address(url) or ""
    made.filters["link"] = _html_link if writes == "html" else lambda text, url: Markup(link(text, url))
    return made


@lru_cache(maxsize=2)
def _own(writes: Writes) -> ImmutableSandboxedEnvironment:
    return environment(writes)


def render_own(name: str, context: Mapping[str, Any]) -> str:
    """What a template of the package ("brief.html.jinja") makes of `context`."""
    return _own("html").get_template(name).render(context)


def writes_of(path: Path) -> Writes | None:
    """What a template's name says that it writes: brief.html.jinja and brief.html HTML, brief.md.j2 Markdown; None where it does not."""
    return next((_SUFFIXES[s] for s in map(str.lower, path.suffixes) if s in _SUFFIXES), None)


def read_template(path: str | Path, writes: str | None = None) -> UserTemplate:
    """The template in a file, for the `template` of a `Layout`; what it writes is told by its name, where `writes` does not say.

    Raises ConfigError, with the line, where the file cannot be read, is no Jinja2 template or uses a name that there is not.
    """
    path = Path(path)
    named = writes_of(path)
    if named and writes and named != writes:
        raise ConfigError(f"the template's name says that it writes {named}, not {writes}", path=path)
    if writes is None and named is None:
        raise ConfigError("the name does not say what the template writes; let it end in .html or .md", path=path)
    chosen = _SUFFIXES.get(f".{writes or named}")
    if chosen is None:
        raise ConfigError(f"a template writes HTML or Markdown, not {writes}", path=path)
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError("the template is not UTF-8; save it as UTF-8", path=path) from None
    except (OSError, ValueError) as error:
        raise ConfigError(f"the template cannot be read ({reason(error)})", path=path) from None
    folder = FileSystemLoader(path.parent)
    made = environment(chosen, ChoiceLoader([folder, _PACKAGE]))
    try:
        template = _compiled(made, source, path)
        _check_names(made.parse(source), {*NAMES, *made.globals}, path)
        return UserTemplate(path, chosen, template)
    except TemplateError as error:
        raise _told(error, path) from None
    # Python's compiler, of numbers and depths that it does not take
    except (ValueError, OverflowError, RecursionError, MemoryError, SyntaxError) as error:
        what = " ".join(str(error).split()) or type(error).__name__
        raise ConfigError(f"the template cannot be used: {what}", path=path) from None


def _check_names(tree: nodes.Template, known: set[str], path: Path) -> None:
    """Raise ConfigError for a name that nothing gives, unless the template asks whether it is there."""
    asked = {t.node.name for t in tree.find_all(nodes.Test) if t.name in _ASKS and isinstance(t.node, nodes.Name)}
    asked |= {f.node.name for f in tree.find_all(nodes.Filter) if f.name in _ASKS and isinstance(f.node, nodes.Name)}
    unknown = find_undeclared_variables(tree) - known - asked
    for name in tree.find_all(nodes.Name):
        if name.name in unknown:
            near = nearest(name.name, NAMES)
            raise ConfigError(
                f"the template uses {name.name!r}, but there is no such name; {near}", path=path, line=name.lineno
            )


def _compiled(made: ImmutableSandboxedEnvironment, source: str, path: Path) -> Template:
    code = made.compile(source, name=str(path), filename=str(path))
    return made.template_class.from_code(made, code, made.make_globals(None))


def render_user(template: UserTemplate, context: Mapping[str, Any]) -> str:
    """What a template of the user's makes of `context`. Raises ConfigError, with file and line, for whatever goes wrong in it."""
    try:
        return template.template.render(context)
    except Exception as error:  # a template can raise whatever the values of a brief raise when misused
        raise _told(error, template.path) from None


def _told(error: Exception, path: Path) -> ConfigError:
    """A failure of a template, with the file and the line in it where it happened."""
    said = str(error)
    if isinstance(error, TemplateSyntaxError):
        file, line, said = error.filename or str(path), error.lineno, error.message or ""
    else:
        frames = [f for f in traceback.extract_tb(error.__traceback__) if _is_template(f.filename, path)]
        file, line = (frames[-1].filename, frames[-1].lineno or 1) if frames else (str(path), 1)
    what = " ".join(said.split()) or type(error).__name__
    if not isinstance(error, (TemplateSyntaxError, *_FOREIGN)):
        what = f"{type(error).__name__}: {what}"
    return ConfigError(f"the template cannot be used: {what}", path=file, line=line)


def _is_template(file: str, path: Path) -> bool:
    folder = Path(__file__).parent / "templates"
    return file == str(path) or Path(file).parent in (path.parent, folder)


def _html_link(text: str, url: str | None) -> Markup:
    address = web_address(url)
    if not address:
        return Markup("{}").format(without_unseen(text))
    return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(address, without_unseen(text))
