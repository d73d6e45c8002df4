"""Files that are broken, hostile or only strange: each is read or refused in one sentence, and none keeps the others from being read."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest
from fuzzing import COUNT

from summarize.articles import Article, parse_articles, read_article, read_articles
from summarize.errors import InputError

A = "海湾港务局17日说，新码头将于25日启用，年吞吐能力为160万标准箱，比老码头多两成。"
B = "码头总投资28亿元，历时三年建成，可以同时停靠四艘大型货轮，货物在港停留时间缩短一天。"
TITLE = "海湾港新码头启用"


def one(text: str | bytes, path: str) -> Article | InputError:
    try:
        return next(iter(parse_articles(text.encode() if isinstance(text, str) else text, path)))
    except InputError as error:
        return error


def good(text: str | bytes, path: str = "x.html") -> Article:
    found = one(text, path)
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('{"title": "海湾港新码头启用\\ud83d", "content": "%s"}', TITLE + "\ufffd"),
        ('{"title": "海湾港新码头启用\\ud83d\\ude00", "content": "%s"}', TITLE + "😀"),
        ('{"title": "海湾港新码头启用", "content": "\\udc00%s"}', TITLE),
        ('{"title": "海湾港新码头启用", "tags": [{"\\udfff": "\\ud800"}], "content": "%s"}', TITLE),
    ],
)
def test_half_a_character_in_json(text: str, title: str) -> None:
    article = good(text % (A + B), "x.json")
    assert article.title == title
    "".join([article.title, *(p.text for p in article.paragraphs)]).encode()


def test_half_a_character_in_front_matter() -> None:
    assert good(f'---\ntitle: "海湾港新码头启用\\ud83d"\n---\n\n{A}\n\n{B}\n', "x.md").title == TITLE + "\ufffd"


@pytest.mark.parametrize(
    "name",
    [
        "undefined",
        "hex",
        "base64",
        "rot13",
        "idna",
        "punycode",
        "zlib",
        "bz2",
        "uu",
        "unicode_escape",
        "charmap",
        "klingon",
        "utf-7",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_charset_that_is_none_is_passed_over(name: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{name}"><title>{TITLE}</title></head><body><p>{A}</p><p>{B}</p></body></html>'
    assert good(page.encode(encoding)).body[0].text == A
    with pytest.raises(InputError, match="no encoding"):
        list(parse_articles(page.encode(), "x.html", encoding=name))


@pytest.mark.parametrize("digits", [4_301, 100_000])
def test_numbers_of_any_length(digits: int) -> None:
    number = "9" * digits
    assert (
        good(f'{{"title": "{TITLE}", "n": {number}, "date": -{number}, "content": "{A}{B}"}}', "x.json").title == TITLE
    )
    assert good(f"---\ntitle: {TITLE}\nn: {number}\ndate: {number}\n---\n\n{A}\n\n{B}\n", "x.md").title == TITLE
    assert good(f'+++\ntitle = "{TITLE}"\nn = {number}\nm = 0x{number}\n+++\n\n{A}\n\n{B}\n', "x.md").title == TITLE


@pytest.mark.parametrize("value", ["*a", "[*a, *a]", "{<<: *a}"])
def test_aliases_in_front_matter_are_not_followed(value: str) -> None:
    nested = "a: &a [x, x]\n" + "".join(
        f"a{n}: &a{n} [{value.replace('*a', f'*a{n - 1}' if n else '*a')}]\n" for n in range(30)
    )
    article = good(f"---\ntitle: {TITLE}\n{nested}tags: *a29\n---\n\n{A}\n\n{B}\n", "x.md")
    assert (article.title, article.source) == (TITLE, None)


def test_file_names_that_are_too_long_or_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"# {TITLE}\n\n{A}\n\n{B}\n", encoding="utf-8")
    long = tmp_path / ("海湾港新码头启用" * 12 + ".md")
    found = list(read_articles([long, tmp_path / ("x" * 300 + "*.md"), "a\0b.md", tmp_path / "a.md"]))
    assert [type(a).__name__ for a in found] == ["InputError", "InputError", "InputError", "Article"]
    for path in (long, "a\0b.md", f"{long}#2"):
        with pytest.raises(InputError):
            read_article(path)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as a file name")
def test_a_file_name_that_is_not_utf_8_is_shown(tmp_path: Path) -> None:
    for name, text in ((b"\xba\xa3.md", f"# {TITLE}\n\n{A}\n\n{B}\n"), (b"\xba\xa4.md", "")):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(text, encoding="utf-8")
    article, error = read_articles([tmp_path])
    assert isinstance(article, Article) and article.path.endswith("\\xba\\xa3.md")
    assert isinstance(error, InputError) and "\\xba\\xa4.md: the file is empty" in str(error)


CONTROLS = "\x1b\x07\x08\x7f\x85\x9b\u200e\u202a\u202e\u2066\u2067\u2069\u061c\ufeff\u200b\U000e0041"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (
            f"<title>{TITLE[:3]}{CONTROLS}{TITLE[3:]}</title><p>{A[:9]}{CONTROLS}{A[9:]}</p><p>{B}</p>{' ' * 500}",
            "x.html",
        ),
        (
            f"<h1>{TITLE[:3]}&#27;[31m&#x202e;&#x2067;{TITLE[3:]}</h1><p>{A[:9]}&#7;&#x2066;{A[9:]}</p><p>{B}</p>",
            "x.html",
        ),
        (f"# {TITLE[:3]}\x1b[1;31m{TITLE[3:]}\n\n{A[:9]}\x1b[2J\u2066{A[9:]}\n\n{B}\n", "x.md"),
        (
            f'{{"title": "{TITLE[:3]}\\u001b\\u202e{TITLE[3:]}", "content": "{A[:9]}\\u0007\\u2067{A[9:]}\\n\\n{B}"}}',
            "x.json",
        ),
    ],
)
def test_characters_that_a_terminal_obeys_are_gone(text: str, path: str) -> None:
    article = good(text, path)
    assert [article.title, *(p.text for p in article.paragraphs)] == [TITLE, A, B]


def test_control_characters_in_metadata_are_gone() -> None:
    article = good(
        f'{{"title": "{TITLE}", "source": "海湾\\u001b[31m晚报", "author": "柳\\u202e青禾", "url": "https://w.example/\\u001b[2Ja\\u2067", "content": "{A}{B}"}}',
        "x.json",
    )
    assert (article.source, article.author, article.url) == ("海湾晚报", "柳青禾", "https://w.example/a")


NESTED = "<div hidden>" * 1000
LARGE = {
    "hidden": f"<h1>{TITLE}</h1>{NESTED}{B * 20}{'</div>' * 1000}<p>{A}</p>",
    "buttons": f"<h1>{TITLE}</h1>" + f"<button>{A}" * 1500,
    "links in Markdown": f"# {TITLE}\n\n{A}\n\n" + "[a](http:" * 20_000,
    "brackets on many lines": f"# {TITLE}\n\n{A}\n\n" + ("[a](http:" * 400 + "\n") * 50,
    "links in a paragraph": f"<h1>{TITLE}</h1><p>{A}</p><p>{B}" + "<a href='/x'>港口</a>" * 20_000,
    "breaks": f"<h1>{TITLE}</h1><p>{A}</p><p>" + "，<br>" * 20_000,
    "attributes": f"<h1>{TITLE}</h1><p " + " ".join(f'a{n}="1"' for n in range(30_000)) + f">{A}</p>",
    "attributes without values": f"<h1>{TITLE}</h1><p " + " ".join(f"a{n}" for n in range(30_000)) + f">{A}</p>",
    "nested tables": f"<h1>{TITLE}</h1><p>{A}</p>" + "<table><tr><td>a</td><td>" * 600,
    "cells": f"<h1>{TITLE}</h1><p>{A}</p><table><tr>" + "<td>a</td>" * 20_000,
    "readings": f"<h1>{TITLE}</h1><p>{A}" + "<rt>a" * 20_000,
    "wiki links": f"# {TITLE}\n\n{A}\n\n" + "[[a|" * 20_000,
    "wrapped lines": f"{TITLE}\n\n{A}\n\n" + "港务局说，\n" * 20_000,
    "dates": f"{TITLE}\n\n{A}\n\n" + "2025年8月18日" * 10_000,
    "boxes about writers": f"<h1>{TITLE}</h1><p>{A}</p>" + f"<h3>关于作者</h3><p>{A}</p>" * 3000,
    "boxes in boxes to share": f"<h1>{TITLE}</h1><p>{A}</p>" + "<div class='share'><a href='?url=x'>a</a>" * 1500,
    "pictures in pictures": f"<h1>{TITLE}</h1><p>{A}</p>" + "<figure>" * 1500 + B,
    "prices": f"<h1>{TITLE}</h1><p>{A}</p><p>" + "1" * 50_000 + "1.23 +0.11 " * 5000,
    "links of shares": f"<h1>{TITLE}</h1><p>{A}</p><p>（600000" + "股吧、" * 20_000,
    "front matter": "---\n" + "".join(f"k{n}: v\n" for n in range(50_000)) + f"---\n\n# {TITLE}\n\n{A}\n",
}


@pytest.mark.parametrize("name", LARGE)
def test_what_once_took_minutes_is_read(name: str) -> None:
    """Each takes a fraction of a second; a rule in the square of its input would be noticed as a run that does not end."""
    text = LARGE[name]
    path = "x.html" if text.startswith("<") else "x.txt" if text.startswith(TITLE) else "x.md"
    found = one(text, path)
    assert isinstance(found, (Article, InputError))


@pytest.mark.parametrize("text", ["港务局新码头启用工人货轮" * 1700, "共" + "9" * 20_000 + "元"])
def test_a_line_without_punctuation_is_left_out_and_said(text: str) -> None:
    article = good(f"{TITLE}\n\n" + "".join(f"第{n}组的{A}\n\n" for n in range(30)) + f"{text[:1200]}\n", "x.txt")
    assert "unpunctuated" in {w.code for w in article.warnings}
    assert all(len(p.text) < 100 for p in article.paragraphs)
    problem = one(f"{TITLE}\n\n{A}\n\n{text}\n", "x.txt")
    assert isinstance(problem, InputError) and "punctuation" in str(problem)


def wrong(text: str, codec: str, errors: str = "strict") -> str:
    return text.encode().decode(codec, errors)


# An even number of characters: GBK pairs their bytes without a rest.
EVEN = [
    "港口工人罢工三天",
    "码头年底启用",
    "粮食运输恢复正常",
    "渔船全部返港",
    "航線增加到四十八條，",
    "工人增加三百名，新码头明年开工，",
]


@pytest.mark.parametrize("codec", ["latin-1", "gb18030"])
@pytest.mark.parametrize("part", EVEN)
def test_what_can_be_read_again_is(part: str, codec: str) -> None:
    article = good(f"{TITLE}\n\n{B}\n\n他说：{wrong(part, codec)}。{A}\n\n{B[:-1]}，他说。\n", "x.txt")
    assert article.paragraphs[1].text == f"他说：{part}。{A}"
    assert "encoding-guessed" in {w.code for w in article.warnings}


def test_gbk_read_as_latin_1_is_read_again() -> None:
    assert good(f"{TITLE}\n\n{A}\n\n{B}\n".encode("gb18030").decode("latin-1"), "x.txt").body[0].text == A


@pytest.mark.parametrize(
    ("codec", "errors"), [("gbk", "ignore"), ("gbk", "replace"), ("cp1252", "ignore"), ("ascii", "replace")]
)
def test_the_damaged_part_is_left_out_and_said(codec: str, errors: str) -> None:
    bad = wrong(A, codec, errors)
    article = good(f"{TITLE}\n\n{B}\n\n{bad}\n\n{B[:-1]}，他说。\n\n{A[5:]}\n", "x.txt")
    assert [p.text for p in article.body] == [B, B[:-1] + "，他说。", A[5:]]
    assert "damaged-text" in {w.code for w in article.warnings}
    problem = one(wrong(f"{TITLE}\n\n{A}\n\n{B}\n", codec, errors), "x.txt")
    assert isinstance(problem, InputError) and ("damaged" in str(problem) or "decoded" in str(problem))


@pytest.mark.parametrize(
    "text",
    [
        A,
        B,
        "他在café里说“你好”，价格是€5…",
        "鍵盤與銘牌、鏈條和鋼鐵都漲價，錢莊說。",
        "盱眙、亳州、儋州、涪陵、邳州、鄄城",
    ],
)
def test_text_that_was_read_rightly_stays(text: str) -> None:
    article = good(f"{TITLE}\n\n{text}\n\n{A}\n\n{B}\n", "x.txt")
    assert text in [p.text for p in article.paragraphs] or text in (A, B)
    assert not {"encoding-guessed", "damaged-text"} & {w.code for w in article.warnings}


CANTONESE = [
    "佢哋話下個月先開工，而家仲未有錢，唔知點算。",
    "街坊話冇人嚟睇過，啲船都走晒。",
    "港务局嘅人喺码头等咗成日，都唔见佢哋。",
]


@pytest.mark.parametrize("text", CANTONESE)
def test_cantonese_is_said(text: str) -> None:
    article = good(f"{TITLE}\n\n{text}\n\n{text[:-1]}，真系冇办法。\n", "x.txt")
    assert "cantonese" in {w.code for w in article.warnings}


@pytest.mark.parametrize(
    "text", [A, "他在香港电台说，系统升级后会好一些，大家睇法不同。", "佢山是一座小山，海拔300米，山下有两个村。"]
)
def test_written_chinese_is_not_called_cantonese(text: str) -> None:
    article = good(f"{TITLE}\n\n{text}\n\n{A}\n\n{B}\n\n{A[4:]}\n\n{B[2:]}\n\n{B[4:]}\n", "x.txt")
    assert "cantonese" not in {w.code for w in article.warnings}


JUNK = [
    "\x00", "\x1b[2J", "<", "</p>", "{", "}", "[", "---\n", "+++\n", "&#x110000;", "\\ud800", "9" * 5000, "*a", "&a ", "<![CDATA[", "]]>", "\ufffd" * 9,
    "2025年13月40日", "charset=hex", "<ruby><rt>", "|", "\t", "　　", "【", "）", "来源：", "http://[::1", "0x" + "f" * 5000, "1e999999", "<table><tr><td>",
    "```html\n", "\n\n", "##", '<rss><item a:b="1"><', "<entry>", "null", '{"title": ', "作者：",
]  # fmt: skip


def test_any_file_is_read_or_refused() -> None:
    chance = random.Random(7)
    seeds = [
        *LARGE.values(),
        f"# {TITLE}\n\n{A}\n\n{B}\n",
        f"<feed><entry><title>{TITLE}</title><summary>{A}{B}</summary></entry></feed>",
    ]
    seeds = [s[:600] for s in seeds] + [
        f'{{"title": "{TITLE}", "content": "{A}{B}"}}',
        f"+++\ntitle = '{TITLE}'\n+++\n{A}\n{B}",
        wrong(A, "gbk", "ignore"),
    ]
    for _ in range(COUNT):
        text = chance.choice(seeds)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(text) + 1)
            other = chance.choice([*JUNK, *seeds])[: chance.randint(1, 6000)]
            text = text[:at] + other + text[at + chance.choice([0, 0, 5, 40]) :]
        found = one(text[:20_000], chance.choice(["x.md", "x.html", "x.json", "x.txt", "x.xml"]))
        if isinstance(found, Article):
            "".join([found.title, found.source or "", found.url or "", *(p.text for p in found.paragraphs)]).encode()
