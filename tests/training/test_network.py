"""The lean network computes what transformers does, and its loss has the gradient of torch's own."""

import json
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F
from models.tiny import made

from summarize.errors import ModelError
from summarize.models.checkpoint import find_checkpoint
from summarize.models.pretrained import load_family, load_weights
from summarize.training.beginning import random_weights, with_encoder
from summarize.training.network import Network, attend, shift
from summarize.training.weights import EMBEDDINGS, read_weights


@pytest.mark.parametrize("family", ["bundled", "marian"])
def test_logits_and_loss(family: str) -> None:
    checkpoint = find_checkpoint(made[family])
    weights, shape = read_weights(checkpoint)
    source, target = torch.randint(3, 100, (3, 7)), torch.randint(3, 100, (3, 5))
    target[0, 3:] = shape.pad
    before = shift(target, shape)
    with torch.no_grad():
        theirs = load_weights(checkpoint)(source, torch.ones_like(source), before).logits[..., : shape.outputs]
    learning = {n: w.requires_grad_(n not in shape.fixed) for n, w in weights.items()}
    network = Network(learning, shape)
    ours = network.logits(source, before)
    torch.testing.assert_close(ours, theirs, rtol=1e-3, atol=1e-3)

    wanted = F.cross_entropy(
        ours.flatten(0, 1), target.flatten(), ignore_index=shape.pad, label_smoothing=0.1, reduction="sum"
    )
    wanted.backward()
    gradients = {n: w.grad.clone() for n, w in learning.items() if w.grad is not None}
    for weight in learning.values():
        weight.grad = None
    loss, plain = network.loss(source, target, 0.1)
    loss.backward()
    torch.testing.assert_close(loss.detach(), wanted.detach(), rtol=1e-4, atol=1e-3)
    assert float(plain) > 0 and gradients
    for name, gradient in gradients.items():
        torch.testing.assert_close(learning[name].grad, gradient, rtol=1e-3, atol=1e-3)


def test_plain_attention_is_attention() -> None:
    q, k, v = torch.randn(3, 2, 4, 6, 8).unbind(0)
    torch.testing.assert_close(attend(q, k, v, True), F.scaled_dot_product_attention(q, k, v, is_causal=True))
    torch.testing.assert_close(attend(q, k, v, False), F.scaled_dot_product_attention(q, k, v))


@pytest.mark.parametrize("family", ["t5", "m2m100"])
def test_other_architectures_are_refused(family: str) -> None:
    with pytest.raises(ModelError, match="only models of the kind of the bundled one and Marian"):
        read_weights(find_checkpoint(made[family]))


def test_it_can_begin_with_a_bert(tmp_path: Path) -> None:
    """With as many layers as the BERT has, the encoder gives what the BERT gives for the same pieces."""
    from transformers import BertConfig, BertModel

    start = find_checkpoint(made["bundled"])
    weights, shape = read_weights(start)
    vocabulary = load_family(start).tokenizer.get_vocab()
    pieces = sorted(vocabulary, key=lambda p: (len(p), p))[:100]
    torch.manual_seed(3)
    config = BertConfig(
        vocab_size=100,
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        layer_norm_eps=1e-5,
    )
    bert = BertModel(config).eval()
    bert.save_pretrained(tmp_path)
    (tmp_path / "tokenizer.json").write_text(
        json.dumps({"model": {"vocab": [[p, 0.0] for p in pieces]}}), encoding="utf-8"
    )
    made_of = with_encoder(random_weights(weights, shape, 1), shape, find_checkpoint(tmp_path), vocabulary)
    theirs = torch.randint(0, 100, (2, 9))
    ours = torch.tensor([[vocabulary[pieces[i]] for i in row] for row in theirs.tolist()])
    with torch.no_grad():
        wanted = bert(theirs).last_hidden_state
        torch.testing.assert_close(Network(made_of, shape).encode(ours), wanted, rtol=1e-4, atol=1e-4)
    assert made_of.keys() == weights.keys() and made_of[EMBEDDINGS].shape == weights[EMBEDDINGS].shape
