"""`summarize memory info|export|import|clear`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli.options import MemoryFile

if TYPE_CHECKING:
    from summarize.config import Settings
    from summarize.memory import Memory

_KINDS = {"brief": "finished brief", "article": "article file", "answer": "model answer"}


def register(app: typer.Typer) -> None:
    """Add the command group to the application."""
    group = typer.Typer(
        help="What is remembered of earlier runs, and a desk's own translation memory.", no_args_is_help=True
    )
    group.command("info")(info)
    group.command("export")(export)
    group.command("import")(import_)
    group.command("clear")(clear)
    app.add_typer(group, name="memory")


def info(memory: MemoryFile = None) -> None:
    """Where the memory is and what it holds."""
    _show(open_memory(memory))


def _show(memory: Memory) -> None:
    from summarize.cli.output import print_text
    from summarize.render.markdown import plural
    from summarize.unseen import shown

    found = memory.info()
    lines = [f"{found.path} ({found.size / 1e6:.1f} MB)"]
    lines += [plural(found.kept.get(kind, 0), name) for kind, name in _KINDS.items()]
    lines += [f"{plural(count, 'translation')} imported from {shown(file)}" for file, count in found.imported.items()]
    print_text("".join(f"{line}\n" for line in lines))


def export(
    out: Annotated[Path, typer.Argument(metavar="FILE.tmx", help="The TMX file to write.")],
    memory: MemoryFile = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that exists.")] = False,
) -> None:
    """Write what was imported, and the sentences of finished briefs that no check found fault with, as TMX."""
    from summarize.cli.output import print_text
    from summarize.errors import ConfigError
    from summarize.files import write_file
    from summarize.memory.exchange import pairs_of, write_tmx
    from summarize.render.markdown import plural

    if out.suffix.lower() != ".tmx":
        raise ConfigError("the memory is written as TMX; let the name end in .tmx", path=out)
    if out.exists() and not force:
        raise ConfigError("exists; write elsewhere, or over it with --force", path=out)
    text, count = write_tmx(pairs_of(open_memory(memory)))
    write_file(out, text)
    print_text(f"{out}: {plural(count, 'pair')}\n")


def import_(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="Translation memories: TMX, or TSV with Chinese and English columns."),
    ],
    memory: MemoryFile = None,
) -> None:
    """Import a desk's own translations: the same sentence in an article gets that English, checked like any other."""
    import hashlib

    from summarize.cli.output import say
    from summarize.errors import ConfigError
    from summarize.files import reason
    from summarize.render.markdown import plural
    from summarize.training.corpora import read_pairs

    kept = open_memory(memory)
    for file in files:
        pairs = [(pair.chinese, pair.english) for pair in read_pairs(file)]
        try:
            sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        except OSError as error:
            raise ConfigError(f"cannot be read ({reason(error)})", path=file) from None
        count = kept.add_units(pairs, file=file.name, sha256=sha256)
        if pairs and not count:
            raise ConfigError("nothing was imported: the memory cannot be written", path=kept.path)
        say(f"{file}: {plural(count, 'sentence')} imported")


def clear(
    memory: MemoryFile = None,
    days: Annotated[
        int, typer.Option("--older-than", min=0, metavar="DAYS", help="Forget only what is so many days old.")
    ] = 0,
    imported: Annotated[bool, typer.Option("--imported", help="Forget what was imported too.")] = False,
) -> None:
    """Forget what is remembered, and tell what is left. It only saves time: the next run makes it anew."""
    from summarize.errors import ConfigError

    kept = open_memory(memory)
    if not kept.clear(imported=imported, days=days):
        raise ConfigError("the memory cannot be written", path=kept.path)
    _show(kept)


def open_memory(file: Path | None, settings: Settings | None = None) -> Memory:
    """The memory in a file, or that of the settings; what is wrong with it is said on stderr."""
    from summarize.cli.output import complain
    from summarize.config import load_settings
    from summarize.memory import Memory

    if file is None:
        named = (settings or load_settings()).memory
        file = None if isinstance(named, bool) else Path(named)
    return Memory(file, warn=complain)


def memory_of(file: Path | None, off: bool, settings: Settings, *, watch: bool = False) -> Memory | bool:
    """What to remember in; while folders are watched the process remembers in any case. Raises ConfigError where options do not fit."""
    from summarize.errors import ConfigError
    from summarize.memory import IN_PROCESS

    if file and off:
        raise ConfigError("--memory and --no-memory do not go together; leave one out")
    if not file and (off or settings.memory is False):
        return open_memory(IN_PROCESS) if watch else False
    return open_memory(file, settings)
