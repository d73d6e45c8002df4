import torch

from summarize.training.optimizer import Optimizer, orthogonal, share_of, tables
from summarize.training.recipe import Schedule


def test_orthogonal_matrices_have_singular_values_near_one() -> None:
    for rows, columns in ((8, 8), (24, 8), (8, 24)):
        values = torch.linalg.svdvals(orthogonal(torch.randn(3, rows, columns)))
        assert float(values.min()) > 0.4 and float(values.max()) < 1.4


def test_shares_are_disjoint_and_complete() -> None:
    weights = {f"model.decoder.layers.{i}.fc1.weight": torch.zeros(4, 3 + i) for i in range(5)}
    weights["model.shared.weight"] = torch.zeros(50, 4)
    shares = [share_of(weights, rank, 3) for rank in range(3)]
    assert sorted(n for share in shares for n in share) == sorted(weights)


def test_rates_rise_and_fall() -> None:
    optimizer = Optimizer({}, (), Schedule(warmup=10, decay=0.5), 100)
    factors = [optimizer.factor(step) for step in range(100)]
    assert factors[0] == 0.1 and set(factors[9:50]) == {1.0} and factors[75] == 0.5 and factors[99] == 0.03


def test_it_finds_a_minimum() -> None:
    torch.manual_seed(1)
    goal = {"fc1.weight": torch.randn(6, 4), "fc1.bias": torch.randn(6)}
    state = {part: {n: torch.zeros_like(goal[n]) for n in names} for part, names in tables(goal).items()}
    optimizer = Optimizer(state, list(goal), Schedule(rate=0.2, adam_rate=0.05, warmup=5, decay=0.8, average=0.9), 300)
    for step in range(300):
        optimizer.update({n: state["master"][n] - goal[n] for n in goal}, step)
    for name in goal:
        assert float((state["average"][name] - goal[name]).abs().max()) < 0.2
