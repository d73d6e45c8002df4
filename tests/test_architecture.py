"""The rooms of the house: dependencies point downwards only, and heavy libraries are imported in two rooms alone."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "summarize"

ORDER = (
    ("data", "errors", "patterns", "warnings"),
    ("unseen", "arguments", "json_text"),
    ("files",),
    ("chinese",),
    ("figures",),
    ("articles",),
    ("glossary",),
    ("models",),
    ("translation",),
    ("briefs",),
    ("render",),
    ("memory", "config"),
    ("composing",),
    ("summarizer",),
    ("training",),
    ("cli", "distributed"),
)
"""From the ground up: a room may use the rooms below it, and nothing beside or above."""
FLOOR = {room: floor for floor, rooms in enumerate(ORDER) for room in rooms}
HEAVY = {"torch", "transformers", "ctranslate2"}
CLUSTER = {"ray", "pyarrow", "pyspark", "pandas"}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room not in ("__init__", "__main__"):
            yield room, path


@cache
def imports(path: Path) -> list[tuple[str, bool]]:
    """The modules that a file imports, and whether on loading (not in a function, not for types only)."""
    found: list[tuple[str, bool]] = []
    tree = ast.parse(path.read_text(encoding="utf-8"))
    late = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.If)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        found += ((name, id(node) not in late) for name in names)
    return found


def test_every_room_has_its_floor() -> None:
    assert sorted({room for room, _ in modules()} - set(FLOOR)) == []


def test_dependencies_point_downwards() -> None:
    upward = set()
    for room, path in modules():
        for name, _ in imports(path):
            parts = name.split(".")
            if parts[0] == "summarize" and len(parts) > 1 and parts[1] != room and FLOOR[parts[1]] >= FLOOR[room]:
                upward.add(f"{path.relative_to(PACKAGE)} imports {name}")
    assert sorted(upward) == []


def _needs() -> dict[str, set[str]]:
    """The modules that each module of the package imports, late ones too."""
    paths = {".".join(("summarize", *p.relative_to(PACKAGE).with_suffix("").parts)): p for p in PACKAGE.rglob("*.py")}
    known = {name.removesuffix(".__init__"): path for name, path in paths.items()}
    found: dict[str, set[str]] = {}
    for module, path in known.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module in known]
        names = {f"{node.module}.{alias.name}" for node in nodes for alias in node.names}
        found[module] = {name if name in known else name.rpartition(".")[0] for name in names}
    return found


def test_no_module_needs_itself() -> None:
    needs = _needs()
    while free := {module for module, needed in needs.items() if not needed & needs.keys()}:
        needs = {module: needed for module, needed in needs.items() if module not in free}
    assert sorted(needs) == []


def test_private_names_stay_in_their_module() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {alias.name}"
        for _, path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name.startswith("_") and (node.module or "").startswith("summarize")
    ]
    assert wrong == []


def test_heavy_libraries_are_imported_late_and_in_two_rooms() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for room, path in modules()
        for name, early in imports(path)
        if name.split(".")[0] in HEAVY and room != "training" and (early or room != "models")
    ]
    assert wrong == []


def test_many_machines_are_one_module_that_nothing_else_needs() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for room, path in modules()
        for name, early in imports(path)
        if (name.split(".")[0] in CLUSTER and (early or room != "distributed")) or name == "summarize.distributed"
    ]
    assert wrong == []
