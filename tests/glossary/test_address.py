import pytest

from summarize.glossary.address import addressed_by_surname, forms_of_address


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("李女士向记者讲述了经过。", {"Li"}),
        ("余律师表示不服。", {"Yu"}),
        ("曾教授和区先生都没有回应。", {"Zeng", "Ou"}),
        ("欧阳老师已经退休。", {"Ouyang"}),
        ("犯罪嫌疑人吕某被带走。", {"Lyu"}),
        ("随后，小温失联了。", {"Wen", "Xiao"}),
        ("老周说他不知道。", {"Lao", "Zhou"}),
        ("大家都没有意见。", set()),
        ("小区里没有人。", set()),
        ("老年人越来越多。", set()),
        ("公司总部在上海。", set()),
        ("先生们，女士们。", set()),
        ("一名姓曹男子被捕。", {"Cao"}),
        ("马政府上台。", {"Ma"}),
        ("地方政府公布规划。", set()),
        ("市政府公布规划。", set()),
    ],
)
def test_what_a_person_is_called(source: str, english: set[str]) -> None:
    assert set(forms_of_address(source)) == english


def test_how_often_a_person_is_called_by_the_surname() -> None:
    assert addressed_by_surname("蔡英文", "蔡英文就职后，蔡政府说，蔡女士会去。", [(0, 3)]) == 2
    assert addressed_by_surname("蔡英文", "蔡英文就职后，陈政府说。", [(0, 3)]) == 0
