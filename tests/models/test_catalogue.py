import pytest

from summarize.errors import ModelError
from summarize.models import find_checkpoint
from summarize.models.catalogue import catalogue, repo_of


def test_every_entry_is_whole() -> None:
    for name, entry in catalogue().items():
        assert entry.task in ("translate", "summarize")
        assert entry.repo.count("/") == 1 and entry.good_for.endswith(".")
        assert entry.megabytes > entry.parameters > 10
        assert repo_of(name) == repo_of(entry.repo) == entry.repo


def test_licences_that_forbid_commercial_use_say_so() -> None:
    for entry in catalogue().values():
        assert not ("NC" in entry.licence and entry.commercial)
        if "NC" in entry.licence:
            assert "not for commercial use" in entry.licence
    assert not catalogue()["nllb-200-distilled-600m"].commercial


@pytest.mark.parametrize("name", ["a/b/c", "../model", "./x", "models/", "/abs/path", "no name"])
def test_what_is_no_hub_id(name: str) -> None:
    assert repo_of(name) is None


def test_what_is_missing_is_named_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.models.hub.cached", lambda _: None)
    with pytest.raises(ModelError, match="summarize models get someone/model"):
        find_checkpoint("someone/model")
