"""Glossary files: what is accepted, what is refused and where, and that every format reads back what was written."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzzing import examples
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarize.errors import GlossaryError
from summarize.glossary.entries import ENTRY_TYPES, Context, Entry
from summarize.glossary.formats import WRITERS, read_entries, read_glossary, write_entries

SUFFIX = {"tbx-dct": "tbx", "tbx2": "tbx"}


def read(text: str, name: str = "names.tsv") -> list[Entry]:
    return read_entries(text.encode(), path=name, origin="")


ENTRIES = [
    Entry(
        ("特朗普", "川普", "唐纳德·特朗普"), "Donald Trump", "person", short="Trump", note='the 45th & <47th> "president"',
        accept=("Trump", "President Trump"),
    ),
    Entry(("国务院",), "State Department", "organisation", context=Context(("美国", "布林肯"))),
    Entry(("国务院",), "State Council", "organisation", context=Context(("美国", "布林肯"), negated=True)),
    Entry(("#MeToo运动", '"引号"'), "#MeToo, the movement; so-called", origin="field notes"),
    Entry(("Wirecard",), "Wirecard", "keep"),
]  # fmt: skip


@pytest.mark.parametrize("format", WRITERS)
def test_every_format_reads_back_what_was_written(format: str) -> None:
    assert read(write_entries(ENTRIES, format), f"x.{SUFFIX.get(format, format)}") == ENTRIES


word = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="|"), min_size=1, max_size=8
)
rows = st.builds(
    Entry,
    sources=st.lists(word, min_size=1, max_size=1).map(tuple),
    target=word,
    type=st.sampled_from([t for t in ENTRY_TYPES if t != "keep"]),
    note=st.none() | word,
    context=st.none() | st.lists(word.filter(lambda w: w[0] not in "!！"), min_size=1, max_size=3, unique=True).map(
        lambda words: Context(tuple(words))
    ),
)  # fmt: skip


@settings(max_examples=examples(60), deadline=None)
@given(entry=rows, format=st.sampled_from(sorted(WRITERS)))
def test_any_text_survives_every_format(entry: Entry, format: str) -> None:
    assume(
        not (entry.sources[0].isascii() and not entry.target.isascii())
    )  # else the columns look swapped, which is refused
    assert read(write_entries([entry], format), f"x.{SUFFIX.get(format, format)}") == [entry]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("source\ttarget\n特朗普\tTrump\n\tX\n", 3, "source is empty"),
        ("source\ttarget\n特朗普\n", 2, "one column"),
        ("source\ttarget\n特朗普\t\n", 2, "target of '特朗普' is empty"),
        ("source\ttarget\n特朗普\tA\tB\n", 2, "3 columns"),
        ("source\ttarget\tsex\n", 1, "'sex' is unknown"),
        ("source\ttarget\ttarget\n", 1, "twice"),
        ("source\ttype\n", 1, "'target' is missing"),
        ("a\tb\tc\n", 1, "names no columns"),
        ("source\ttarget\ttype\n特朗普\tTrump\thero\n", 2, "'hero' is unknown"),
        ("# note\n\nsource\ttarget\n特朗普\tTru\x07mp\n", 4, "U+0007"),
        ("source\ttarget\n特\u200b朗普\tTrump\n", 2, "U+200B"),
        ("source\ttarget\n特朗普 | 川普\tTrump\n美国\tU.S.\n川普\tSichuan Mandarin\n", 4, "two targets"),
        ("source\ttarget\n國務院\tA\n国务院\tB\n", 3, "two targets"),
        ("source\ttarget\ttype\n苹果\tApple\tkeep\n", 2, "differs from its source"),
    ],
)
def test_a_row_that_cannot_be_used_stops_everything(text: str, line: int, says: str) -> None:
    with pytest.raises(GlossaryError) as raised:
        read(text)
    assert (raised.value.line, raised.value.path) == (line, "names.tsv")
    assert says in raised.value.message


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("x.csv", 'source,target\n特朗普,Trump\n"川普,X\n', 3),
        ("x.json", '[\n{"source": "特朗普", "target": "Trump"},\n{"source": "", "target": "X"}\n]', 3),
        ("x.json", '[\n{"source": "特朗普", "target": 1}]', 2),
        ("x.json", '[\n{"source": "特朗普"\n', 3),
        ("x.json", '"x"', 1),
        ("x.tmx", "<tmx><body>\n<tu></body></tmx>", 2),
        ("x.tmx", "<tmx><body/></tmx>", 1),
        (
            "x.tbx",
            "<tbx><conceptEntry>\n<langSec xml:lang='zh'><termSec><term/></termSec></langSec></conceptEntry></tbx>",
            2,
        ),
    ],
)
def test_the_other_formats_name_the_line_too(name: str, text: str, line: int) -> None:
    with pytest.raises(GlossaryError) as raised:
        read(text, name)
    assert raised.value.line == line


def test_the_same_pair_twice_is_no_error() -> None:
    assert len(read("source\ttarget\n川普\tTrump\n川普\tTrump\n")) == 2


@pytest.mark.parametrize("text", ["川普\tTrump\n美国\tU.S.\n", "zh\ten\n川普\tTrump\n美国\tU.S.\n"])
def test_two_columns_need_no_header(text: str) -> None:
    assert [(e.source, e.target, e.type) for e in read(text)] == [("川普", "Trump", "term"), ("美国", "U.S.", "term")]


def test_csv_as_spreadsheets_write_it() -> None:
    entries = read('source;target;type\r\n川普;"Trump; Donald";person\r\n', "x.csv")
    assert [(e.source, e.target) for e in entries] == [("川普", "Trump; Donald")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(encoding: str) -> None:
    rows = "source\ttarget\n" + "国家发展和改革委员会\tNDRC\n中国人民银行\tPBOC\n全国人民代表大会\tNPC\n"
    assert [e.target for e in read_entries(rows.encode(encoding), path="x.tsv")] == ["NDRC", "PBOC", "NPC"]


def test_big5() -> None:
    rows = "source\ttarget\n" + "行政院大陸委員會\tMAC\n中華民國總統府\tPresidential Office\n立法院\tLegislative Yuan\n"
    assert [e.source for e in read_entries(rows.encode("big5"), path="x.tsv")][1] == "中華民國總統府"


def test_a_file_that_is_cut_inside_a_character_is_refused() -> None:
    with pytest.raises(GlossaryError):
        read_entries("source\ttarget\n国家发展和改革委员会\tNDRC\n美国的国家".encode()[:-1], path="x.tsv")


def test_entities_are_refused_and_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    document = (
        f'<!DOCTYPE tmx [<!ENTITY x SYSTEM "{secret.as_uri()}">]>\n<tmx><body><tu><tuv xml:lang="zh"><seg>&x;</seg></tuv>'
        '<tuv xml:lang="en"><seg>&x;</seg></tuv></tu></body></tmx>'
    )
    with pytest.raises(GlossaryError, match="entities"):
        read(document, "x.tmx")
    bomb = "<!DOCTYPE l [" + '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ) + "]><tmx><body>&i;</body></tmx>"  # fmt: skip
    with pytest.raises(GlossaryError):
        read(bomb, "x.tmx")


def test_a_tbx_file_of_another_tool() -> None:
    document = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body><termEntry id="1">
<langSet xml:lang="en-US"><ntig><termGrp><term>NASA</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
</termGrp></ntig><tig><term>National Aeronautics and Space Administration</term></tig></langSet>
<langSet xml:lang="zh-Hans"><tig><term>美国国家航空航天局</term></tig></langSet>
<langSet xml:lang="fr"><tig><term>Nasa</term></tig></langSet>
</termEntry></body></text></martif>"""
    assert [(e.sources, e.target, e.accept) for e in read(document, "x.tbx")] == [
        (("美国国家航空航天局",), "National Aeronautics and Space Administration", ())
    ]


def test_tmx_codes_are_no_text() -> None:
    document = """<tmx version="1.4"><header/><body><tu><tuv xml:lang="zh-TW"><seg><bpt i="1">&lt;b></bpt>川普<ept i="1">&lt;/b></ept>
</seg></tuv><tuv lang="EN-us"><seg><hi>Donald</hi> Trump</seg></tuv></tu></body></tmx>"""
    assert [(e.source, e.target) for e in read(document, "x.tmx")] == [("川普", "Donald Trump")]


def test_missing_files_and_unknown_endings(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="cannot be read"):
        read_glossary(tmp_path / "none.tsv")
    with pytest.raises(GlossaryError, match="does not say the format"):
        read("x", "names.xyz")
    with pytest.raises(GlossaryError, match="unknown"):
        write_entries([], "xyz")


def test_provenance(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_bytes("川普\tTrump\n".encode())
    glossary = read_glossary(path)
    assert (glossary.name, len(glossary.sha256), glossary.entries[0].origin, glossary.entries[0].line) == (
        "names.tsv",
        64,
        "names.tsv",
        1,
    )


@settings(deadline=None, max_examples=examples(100))
@given(
    data=st.binary(max_size=60) | st.text(max_size=60).map(str.encode),
    suffix=st.sampled_from(["tsv", "csv", "json", "tbx", "tmx"]),
)
def test_no_file_raises_anything_but_a_glossary_error(data: bytes, suffix: str) -> None:
    try:
        read_entries(data, path=f"x.{suffix}")
    except GlossaryError as error:
        assert str(error).startswith(f"x.{suffix}")
