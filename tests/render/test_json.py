import json

import jsonschema
import pytest

from summarize import Brief, InputError
from summarize.render.json import schema


def test_follows_the_schema(brief: Brief) -> None:
    rules = json.loads(schema())
    jsonschema.Draft202012Validator.check_schema(rules)
    data = json.loads(brief.to_json())
    jsonschema.validate(data, rules)
    assert data["sentences"][3]["warnings"] == ["leftover-chinese"]
    assert data["article"]["published"] == "2023-08-05"


def test_round_trip(brief: Brief) -> None:
    assert Brief.from_json(brief.to_json()) == brief


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": "0"}', '{"schema": "1"}', '{"schema": "1", "article": 3}'])
def test_what_is_no_brief(text: str) -> None:
    with pytest.raises(InputError):
        Brief.from_json(text)
