"""Modules of torch that only compiled and simulated models need, run when they are first asked for something: 0.3 s of processor time
at each start.

`torch._meta_registrations` tells torch which shapes its functions give on devices that compute nothing; with what it imports it is
more than a quarter of `import torch`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

POSTPONED = frozenset({"torch._meta_registrations", "torch.distributed._meta_registrations"})
_NEED_THEM = frozenset({"transformers", "torch._dynamo"})


def postpone() -> None:
    """Let the modules wait, in a process that is ours, until what needs them is imported; nothing where torch is there already."""
    if "torch" not in sys.modules and not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _Finder(MetaPathFinder):
    def __init__(self) -> None:
        self._needed = False

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        if name in _NEED_THEM:
            self._needed = True
            for module in map(sys.modules.get, sorted(POSTPONED)):
                if isinstance(module, _Waiting):
                    module.run()
        if self._needed or name not in POSTPONED:
            return None
        spec = PathFinder.find_spec(name, path)
        if spec and spec.loader:
            spec.loader = _Later(spec.loader)
        return spec


class _Later(Loader):
    def __init__(self, loader: Loader) -> None:
        self.loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return _Waiting(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet."""


class _Waiting(ModuleType):
    """A module that runs when it is asked for what only running it gives."""

    def run(self) -> None:
        """Run the module."""
        spec = self.__spec__
        self.__class__ = ModuleType  # type: ignore[assignment]
        if spec and isinstance(spec.loader, _Later):
            spec.loader = self.__loader__ = spec.loader.loader
            spec.loader.exec_module(self)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        self.run()
        return getattr(self, name)
