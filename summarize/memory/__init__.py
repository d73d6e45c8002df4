"""What was done before and need not be done again, in one SQLite file; and a desk's own translations."""

from summarize.memory.finished import FinishedBriefs
from summarize.memory.memory import Info, Memory, MemoryWarning, default_path
from summarize.memory.reading import RememberedFiles
from summarize.memory.store import IN_PROCESS
from summarize.memory.translator import RememberingTranslator

__all__ = [
    "IN_PROCESS",
    "FinishedBriefs",
    "Info",
    "Memory",
    "MemoryWarning",
    "RememberedFiles",
    "RememberingTranslator",
    "default_path",
]
