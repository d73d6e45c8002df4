import pytest
from training.adding import add, amount

from summarize.training.pools import Pool


@pytest.mark.parametrize("parallel", [False, True])
def test_results_come_in_order(parallel: bool) -> None:
    with Pool(parallel, amount, 3) as pool:
        assert list(pool.map(add, range(5000))) == list(range(3, 5003))
        assert list(pool.map(add, [])) == []
