"""Who holds office in the states of the world: no country is missing, and every one of its names says what it should in a sentence."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from summarize.glossary.matching import Matcher
from summarize.glossary.sources import builtin_glossary

HERE = Path(__file__).parent
OFFICIALS = HERE.parents[1] / "summarize" / "glossary" / "officials.tsv"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


ISO_3166 = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM
    CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY
    HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF
    MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE
    RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ
    VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
HEADS = rows(HERE / "heads_of_government.tsv")
MATCHER = Matcher(builtin_glossary())


def found(text: str) -> list[str]:
    return [match.target for match in MATCHER.find(text) if match.entry.type == "person"]


def test_every_country_is_in_the_list() -> None:
    assert [row["code"] for row in HEADS] == ISO_3166.split()


def test_a_country_has_its_head_of_government_or_a_reason() -> None:
    assert [row["code"] for row in HEADS if bool(row["head"]) == bool(row["exception"])] == []
    sentence = "在朝鲜、韩国和中国，{}表示愿意合作，国务院总理作了回应。"
    heads = [row for row in HEADS if row["head"]]
    assert [row for row in heads if row["target"] not in found(sentence.format(row["head"]))] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("蒙古国总理奥云额尔登抵达华盛顿。", ["Oyun-Erdene"]),
        ("罗布桑那木斯来·奥云额尔登将会见拜登。", ["Luvsannamsrain Oyun-Erdene", "Joe Biden"]),
        ("蒙古總理奧雲額爾登說", ["Oyun-Erdene"]),
        ("哥伦比亚总统佩特罗批评", ["Gustavo Petro"]),
        ("墨西哥總統薛恩鮑姆表示", ["Claudia Sheinbaum"]),
        ("西班牙首相佩德羅·桑傑士", ["Pedro Sánchez"]),
        ("欧盟委员会主席冯德莱恩说", ["Ursula von der Leyen"]),
        ("世界衛生組織秘書長譚德塞", ["Tedros Adhanom Ghebreyesus"]),
        ("世贸组织总干事伊维拉", ["Ngozi Okonjo-Iweala"]),
        ("巴拿马总统穆利诺访问华盛顿", ["José Raúl Mulino"]),
        ("苏里南总统单多吉来访", ["Chan Santokhi"]),
        ("韩国外交部长康京和", ["Kang Kyung-wha"]),
    ],
)
def test_forms_of_the_mainland_taiwan_and_hong_kong(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "导演索伊尼的新片上映",  # the Finn only near Finland
        "公司总经理邓鸿森说",
        "经理潘文江介绍",
        "歌手巴雷拉发行唱片",
        "作家米哈尔的小说",
        "球员马尔科维奇破门",
    ],
)
def test_a_name_that_others_have_needs_its_country(text: str) -> None:
    assert found(text) == []


def test_rows_are_clean() -> None:
    table = rows(OFFICIALS)
    assert len(table) >= 1000
    keys = [(row["source"], row["context"]) for row in table]
    assert keys == sorted(keys)
    assert {row["note"] for row in table} <= {*ISO_3166.split(), "XK", "ORG"}
    for row in table:
        assert row["target"] == unicodedata.normalize("NFC", row["target"]) and row["type"] == "person", row
        assert not row["short"] or row["short"].split()[-1] in row["target"], row
        assert row["context"] or all(len(form) > 2 for form in row["source"].split(" | ")), row


def test_no_form_is_also_in_the_lexicon_under_the_same_condition() -> None:
    seen = Counter((source, str(entry.context)) for entry in builtin_glossary() for source in entry.sources)
    assert [key for key, count in seen.items() if count > 1] == []
