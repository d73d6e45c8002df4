import json

import jsonschema
import pytest

from summarize import Brief, InputError, brief_from_json, brief_to_json
from summarize.render.json import schema


def test_follows_the_schema(brief: Brief) -> None:
    rules = json.loads(schema())
    jsonschema.Draft202012Validator.check_schema(rules)
    data = json.loads(brief_to_json(brief))
    jsonschema.validate(data, rules)
    assert data["sentences"][3]["warnings"] == ["leftover-chinese"]
    assert data["article"]["published"] == "2023-08-05"


def test_round_trip(brief: Brief) -> None:
    assert brief_from_json(brief_to_json(brief)) == brief


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": "0"}', '{"schema": "1"}', '{"schema": "1", "article": 3}'])
def test_what_is_no_brief(text: str) -> None:
    with pytest.raises(InputError):
        brief_from_json(text)
