"""What of torch waits at a start of the command runs before anything needs it."""

import subprocess
import sys

import pytest

BEGIN = """
import importlib.util, sys
from summarize.cli.postponed import POSTPONED, postpone
postpone()
import torch
assert POSTPONED <= sys.modules.keys()
def run():
    return [hasattr(sys.modules["torch._meta_registrations"], "__getattr__"), "register_meta" in vars(torch._meta_registrations)]
assert run() == [True, False]
assert torch.nn.functional.linear(torch.ones(2, 3), torch.ones(4, 3)).sum() == 24
"""


@pytest.mark.parametrize(
    "asked", ["importlib.util.find_spec('transformers')", "from torch._meta_registrations import register_meta"]
)
def test_what_waits_runs_when_it_is_needed(asked: str) -> None:
    end = f"{asked}\nassert run() == [False, True]\nassert torch.stft(torch.zeros(9, device='meta'), 4, window=torch.ones(4, device='meta'), return_complex=True).is_meta"
    subprocess.run([sys.executable, "-c", BEGIN + end], check=True)
