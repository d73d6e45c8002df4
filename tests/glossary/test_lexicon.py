"""The built-in lexicon is one TSV that the csv module reads: its shape, and facts about it that a reader would notice."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LEXICON = ROOT / "summarize" / "glossary" / "lexicon.tsv"
SENTENCES = ROOT / "tests" / "acceptance" / "names.tsv"

COLUMNS = ["source", "target", "type", "short", "context", "note", "origin", "accept"]
TYPES = {"person", "place", "organisation", "work", "term", "keep"}
ORIGINS = {"own", "wikidata", "cedpane", "mined"}
ONE_CHARACTER = set("镓锗锑钨锂钴镍钕镝铽钇钐钪铟铋碲铀钚")
"""Metals in the news: the only keys of one character, each of them with a condition."""
HAN = re.compile("[\u4e00-\u9fff]")


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        rows = list(reader)
    assert all(None not in row and None not in row.values() for row in rows)
    return rows


def forms(row: dict[str, str]) -> list[str]:
    return row["source"].split(" | ")


ROWS = read(LEXICON)


def targets(form: str) -> set[str]:
    return {row["target"] for row in ROWS if form in forms(row)}


def test_header() -> None:
    assert LEXICON.read_text(encoding="utf-8").splitlines()[0].split("\t") == COLUMNS


def test_there_are_enough_entries_of_every_type() -> None:
    counts = Counter(row["type"] for row in ROWS)
    assert len(ROWS) >= 8000
    assert counts["person"] >= 2500
    assert counts["place"] >= 1800
    assert counts["organisation"] >= 1500
    assert counts["term"] >= 800
    assert set(counts) <= TYPES


def test_every_entry_says_where_it_is_from() -> None:
    assert {row["origin"] for row in ROWS} <= ORIGINS


def test_no_key_has_two_rows_under_one_condition() -> None:
    seen = Counter((form, row["context"]) for row in ROWS for form in forms(row))
    assert [key for key, count in seen.items() if count > 1] == []


def test_no_key_has_two_unconditional_targets() -> None:
    free: dict[str, set[str]] = {}
    for row in ROWS:
        if not row["context"]:
            for form in forms(row):
                free.setdefault(form, set()).add(row["target"])
    assert {form: found for form, found in free.items() if len(found) > 1} == {}


def test_cells_are_clean() -> None:
    for row in ROWS:
        for cell in row.values():
            assert cell == cell.strip() and "  " not in cell, row
            assert not any(unicodedata.category(c) in {"Cc", "Cf", "Co", "Cn"} for c in cell), row
        assert all(forms(row)) and row["target"], row
        assert row["target"] == unicodedata.normalize("NFKC", row["target"]), row
        assert not set(row["target"] + row["short"]) & set("’‘“”–—"), row
        assert not HAN.search(row["target"] + row["short"]), row
        assert row["short"] != row["target"], row


def test_targets_carry_no_article() -> None:
    named_so = {"The Hague", "The Paper", "The Bund", "The Beatles", "The Cranberries"}
    offending = [r["target"] for r in ROWS if r["target"].startswith(("The ", "the ")) and r["type"] not in {"work"}]
    assert set(offending) - named_so - {"The Art of War"} == set()


def test_keys_are_normalised() -> None:
    for row in ROWS:
        for form in forms(row):
            assert form == unicodedata.normalize("NFKC", form), form
            assert "?" not in form and "‧" not in form, form


def test_keys_are_written_in_simplified_characters() -> None:
    traditional = set("長東車門見貝頁馬鳥魚龍龜國會臺灣們說話華")
    assert [form for row in ROWS for form in forms(row) if traditional & set(form)] == []


def test_keys_of_one_character_are_the_listed_metals_with_a_condition() -> None:
    single = [(form, row["context"]) for row in ROWS for form in forms(row) if len(form) == 1]
    assert {form for form, _ in single} == ONE_CHARACTER
    assert all(context and not context.startswith("!") for _, context in single)


def test_conditions_are_well_formed() -> None:
    for row in ROWS:
        if row["context"]:
            words = row["context"].removeprefix("!").split(" | ")
            assert all(words) and len(words) == len(set(words)), row
            assert not any(w.startswith("!") for w in words), row


def test_a_short_form_is_part_of_the_target_or_an_abbreviation() -> None:
    for row in ROWS:
        if row["type"] == "person" and row["short"]:
            assert row["short"].split()[-1] in row["target"] or row["short"] == "Ahok", row


def test_rows_are_sorted() -> None:
    keys = [(row["type"], row["source"], row["context"]) for row in ROWS]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    "word",
    [
        *("和平", "平安", "高原", "天水", "西亚", "两岸", "一个中国", "北欧", "和田"),
        *("河池", "安康", "长安", "永安", "东方", "中山", "黄石", "大同", "朝阳"),
    ],
)
def test_words_that_would_fire_inside_others_are_not_keys(word: str) -> None:
    assert targets(word) == set()


FACTS = {
    "特朗普": "Donald Trump",
    "川普": "Donald Trump",
    "唐纳德·特朗普": "Donald Trump",
    "唐纳德·川普": "Donald Trump",
    "哈里斯": "Kamala Harris",
    "拜登": "Joe Biden",
    "布林肯": "Antony Blinken",
    "马斯克": "Elon Musk",
    "卢比奥": "Marco Rubio",
    "万斯": "JD Vance",
    "伯格姆": "Doug Burgum",
    "习近平": "Xi Jinping",
    "王沪宁": "Wang Huning",
    "马克龙": "Emmanuel Macron",
    "马克宏": "Emmanuel Macron",
    "泽连斯基": "Volodymyr Zelensky",
    "普丁": "Vladimir Putin",
    "内塔尼亚胡": "Benjamin Netanyahu",
    "石破茂": "Shigeru Ishiba",
    "赖清德": "Lai Ching-te",
    "金正恩": "Kim Jong-un",
    "昂山素季": "Aung San Suu Kyi",
    "黎智英": "Jimmy Lai",
    "李嘉诚": "Li Ka-shing",
    "美国国务院": "State Department",
    "美国内政部": "Department of the Interior",
    "国防生产法案": "Defense Production Act",
    "通胀削减法案": "Inflation Reduction Act",
    "降低通货膨胀法案": "Inflation Reduction Act",
    "芯片与科学法案": "CHIPS and Science Act",
    "开放天空": "Open Skies",
    "谅解备忘录": "memorandum of understanding",
    "稀土": "rare earths",
    "关键矿物": "critical minerals",
    "关键矿产": "critical minerals",
    "出口管制": "export controls",
    "金库计划": "Project Vault",
    "芒廷帕斯矿山": "Mountain Pass",
    "一带一路": "Belt and Road",
    "一带一路倡议": "Belt and Road Initiative",
    "人类命运共同体": "community with a shared future for mankind",
    "沙特地阿拉伯": "Saudi Arabia",
    "沙乌地阿拉伯": "Saudi Arabia",
    "朝鲜": "North Korea",
    "南韩": "South Korea",
    "纽西兰": "New Zealand",
    "蒙古国": "Mongolia",
    "刚果民主共和国": "Democratic Republic of Congo",
    "赤道几内亚": "Equatorial Guinea",
    "南苏丹": "South Sudan",
    "多米尼加共和国": "Dominican Republic",
    "陕西省": "Shaanxi",
    "山西省": "Shanxi",
    "路透社": "Reuters",
    "法新社": "Agence France-Presse",
    "美联社": "Associated Press",
    "新华社": "Xinhua",
    "央视": "CCTV",
    "欧盟": "European Union",
    "世卫组织": "World Health Organization",
    "美国国家航空航天局": "NASA",
    "美国地质调查局": "U.S. Geological Survey",
    "美国进出口银行": "Export-Import Bank",
    "战略与国际研究中心": "Center for Strategic and International Studies",
    "中芯国际": "SMIC",
    "台积电": "TSMC",
    "比亚迪": "BYD",
    "华为": "Huawei",
    "莱纳斯": "Lynas",
    "特斯拉": "Tesla",
    "雷神公司": "Raytheon",
    "洛克希德马丁公司": "Lockheed Martin",
    "美光公司": "Micron",
}


@pytest.mark.parametrize(("form", "target"), FACTS.items())
def test_fact(form: str, target: str) -> None:
    assert targets(form) == {target}


AMBIGUOUS = {
    "国务院": ({"State Department"}, {"State Council"}),
    "内政部": ({"Department of the Interior"}, {"Interior Ministry"}),
}


@pytest.mark.parametrize(("form", "expected"), AMBIGUOUS.items())
def test_the_american_office_needs_an_american_context(form: str, expected: tuple[set[str], set[str]]) -> None:
    rows = [row for row in ROWS if form in forms(row)]
    here = {row["target"] for row in rows if "美国" in row["context"].split(" | ")}
    elsewhere = {row["target"] for row in rows if row["context"].startswith("!美国 | ")}
    assert (here, elsewhere) == expected


def test_common_personal_names_hold_only_in_their_context() -> None:
    for name in ("李强", "刘鹤", "王毅", "李希", "张勇", "李娜", "陈云"):
        rows = [row for row in ROWS if name in forms(row)]
        assert rows and all(row["context"] for row in rows), name


def test_one_person_has_one_row_of_unconditional_names() -> None:
    row = next(row for row in ROWS if "特朗普" in forms(row))
    assert {"特朗普", "川普", "唐纳德·特朗普", "唐纳德·川普"} <= set(forms(row))
    assert row["short"] == "Trump"


def test_the_acceptance_sentences_are_covered_by_the_lexicon() -> None:
    sentences = read(SENTENCES)
    assert len(sentences) >= 220
    assert len({row["sentence"] for row in sentences}) == len(sentences)
    known = {row["target"] for row in ROWS}
    for row in sentences:
        assert 8 <= len(row["sentence"]) <= 60, row
        names = row["expected"].split(" | ")
        assert names and set(names) <= known, set(names) - known
