from summarize.models.batching import unique
from summarize.models.translator import Hypothesis


def test_of_equal_texts_the_best_stays_in_its_place() -> None:
    found = [Hypothesis("a", -0.1), Hypothesis("b", -0.2), Hypothesis("a", -0.3)]
    assert unique(found) == found[:2]
