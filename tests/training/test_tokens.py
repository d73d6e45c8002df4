import pytest
from models.tiny import made

from summarize.errors import ModelError
from summarize.models.checkpoint import find_checkpoint
from summarize.training.tokens import Tokens
from summarize.training.weights import read_weights


@pytest.fixture(scope="module")
def bundled() -> Tokens:
    checkpoint = find_checkpoint("bundled")
    return Tokens(checkpoint, read_weights(checkpoint)[1].outputs)


def test_the_english_side_has_only_pieces_that_can_be_produced(bundled: Tokens) -> None:
    [ids] = bundled.target(["Reporters in Ulaanbaatar asked about $3.5 billion."])
    assert max(ids) <= 8000 and ids[-1] == 1
    assert bundled._family.decode([ids]) == ["Reporters in Ulaanbaatar asked about $3.5 billion."]


def test_control_tokens_are_one_token_where_the_model_has_them(bundled: Tokens) -> None:
    assert bundled.control("headline") == ">>headline<<" and bundled.control("parallel") is None
    plain, controlled = bundled.source(["渡轮停航", ">>headline<< 渡轮停航"])
    assert controlled[1:] == plain
    assert Tokens(find_checkpoint(made["marian"]), 10).control("summary") is None


def test_other_tokenizers_are_refused() -> None:
    with pytest.raises(ModelError, match="only models with a Marian tokenizer"):
        Tokens(find_checkpoint(made["t5"]), 10)
