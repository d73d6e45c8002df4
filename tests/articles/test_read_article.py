"""Whole small files of our own invention: what becomes body, heading, caption or nothing, and what is refused."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from summarize.articles import Article, parse_articles, read_article, read_articles
from summarize.errors import InputError
from summarize.warnings import WARNINGS

P1 = "外交部发言人星期三在首都表示，双方将继续就港口费用举行会谈，并且争取在年底以前签署一项五年期的协议。"
P2 = "运输部的数据显示，今年前九个月港口吞吐量为1.2亿吨，比去年同期增长6.5%，其中粮食占三成左右。"
P3 = "一位不愿透露姓名的官员说，谈判最困难的部分是罚款条款，“没有人愿意第一个让步”。他预计下个月会有结果。"


def one(text: str, path: str = "x.html") -> Article:
    found = list(parse_articles(text.encode(), path))
    assert len(found) == 1
    assert isinstance(found[0], Article), found[0]
    return found[0]


def problem(text: str, path: str = "x.html") -> str:
    found = next(iter(parse_articles(text.encode(), path)))
    assert isinstance(found, InputError), found
    return str(found)


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, p.text[:6]) for p in article.paragraphs]


def test_a_mirror_page_with_front_matter() -> None:
    article = one(
        f"""---
layout: post
title: "港口谈判继续 – 某某广播 - RFI"
date: 2024-05-07T23:00:00.000Z
author: 法广
from: https://www.rfi.fr/cn/20240508-port
tags: [ 法广 ]
categories: [ 法广 ]
---
<!--1715122800000-->
[港口谈判继续 – 某某广播 - RFI](https://www.rfi.fr/cn/20240508-port)
------

<div>
<div>08/05/2024 - 06:10</div><img src="a.jpg"><p><strong>{P1}</strong></p><div><p><span>{P2[:10]}</span>{P2[10:]}</p><p> </p>
<ul><li><b><a href="https://www.rfi.fr/1">去年的谈判为什么失败</a></b></li></ul><p>{P3}</p></div><div>分享 :</div>
<p>记者王小明日内瓦报道   责编：李四   网编：赵五</p></div>""",
        "x.md",
    )
    assert article.title == "港口谈判继续"
    assert (article.source, article.author, article.published) == ("RFI", "王小明", date(2024, 5, 8))
    assert article.url == "https://www.rfi.fr/cn/20240508-port"
    assert [p.text for p in article.paragraphs] == [P1, P2, P3]


def test_a_saved_page_with_navigation_comments_and_a_sidebar() -> None:
    links = "".join(f"<li><a href='/{i}'>某地举行第{i}届博览会开幕式</a></li>" for i in range(30))
    article = one(
        f"""<!DOCTYPE html><html><head><title>港口谈判继续_国际_晨星网</title>
<meta property="article:published_time" content="2024-05-08T09:00:00+08:00"></head><body>
<div class="nav"><ul>{links}</ul></div><div class="main"><h1>港口谈判继续</h1>
<div class="info">2024年05月08日 09:00　来源：晨星网　作者：王小明　评论(12)</div>
<div class="article-content"><p>　　{P1}</p><p align="center"><img src="a.jpg"><br>图为谈判会场。（张三 摄）</p><p>　　{P2}</p>
<p><b>罚款条款</b></p><p>　　{P3}</p><p>（责任编辑：李四）</p></div>
<div class="share">分享到：<a href="#">微信</a></div><div class="related"><h3>相关新闻</h3><ul>{links}</ul></div>
<div class="comments"><p>网友甲：说得好，支持，希望早日谈成，对大家都有好处，不要再拖了。</p></div></div>
<div class="sidebar"><p>扫描二维码下载客户端</p></div><div class="footer">版权所有 未经授权禁止转载</div></body></html>"""
    )
    assert (article.title, article.source, article.author) == ("港口谈判继续", "晨星网", "王小明")
    assert article.published == date(2024, 5, 8)
    assert kinds(article) == [
        ("body", P1[:6]),
        ("caption", "图为谈判会场"),
        ("body", P2[:6]),
        ("heading", "罚款条款"),
        ("body", P3[:6]),
    ]


def test_paragraphs_divided_by_line_breaks_and_hard_wrapped_lines() -> None:
    article = one(f"<h1>港口谈判继续</h1><div>　　{P1}<br>　　{P2}<br><br>{P3}</div>")
    assert [p.text for p in article.paragraphs] == [P1, P2, P3]
    wrapped = f"港口谈判继续\n\n{P1[:36]}\n{P1[36:]}\n\n{P2}\n{P3}\n"
    article = one(wrapped, "x.txt")
    assert article.title == "港口谈判继续"
    assert [p.text for p in article.paragraphs] == [P1, P2, P3]


def test_markdown_bold_beside_chinese_punctuation() -> None:
    article = one(
        f"# 港口谈判继续\n\n他说：**谈判没有失败。**下个月会有结果，双方都这样希望，{P1}\n\n**罚款条款**\n\n{P2}\n",
        "x.md",
    )
    assert "**" not in article.paragraphs[0].text
    assert [p.kind for p in article.paragraphs] == ["body", "heading", "body"]


def test_prose_that_looks_like_boilerplate_stays() -> None:
    lines = [
        "总统赞赏港口工人的努力，他说，下载这个应用程序的人已经超过两百万。",
        "法院认定，这家公司未经授权使用了对方的技术，应当赔偿三百万元。",
        "这不代表美国政府改变了立场，国务院发言人星期五说。",
        "中国网民使用翻墙软件浏览外国新闻的人数今年继续增加。",
        "更多民众开始关注港口的噪音问题，市政府答应在六月以前安装隔音墙。",
        "记者：您认为谈判会成功吗？",
        "他表示，旅客可以扫码进站，也可以在窗口购票。",
    ]
    article = one("<h1>港口谈判继续</h1>" + "".join(f"<p>{x}</p>" for x in [P1, *lines, P2]))
    assert [p.text for p in article.paragraphs] == [P1, *lines, P2]


@pytest.mark.parametrize(
    "line",
    [
        "责任编辑：李四",
        "（编辑：李四）",
        "© 2024 晨星网版权所有",
        "声明：本文仅代表作者观点，不代表本网立场。",
        "未经许可，不得转载本文内容。",
        "扫一扫关注我们的公众号",
        "长按识别二维码，关注晨星网",
        "欢迎关注晨星网微信公众号",
        "查看原文",
        "点击这里下载客户端",
        "更多精彩内容请关注晨星网",
        "分享到：微信 微博 QQ空间",
        "Facebook | Twitter | LINE",
        "相关阅读：",
        "您可能感兴趣的文章",
        "33 分钟前",
        "获取更多RSS：",
    ],
)
def test_lines_of_the_site_go(line: str) -> None:
    article = one(f"<h1>港口谈判继续</h1><p>{P1}</p><p>{P2}</p><p>{line}</p>")
    assert [p.text for p in article.paragraphs] == [P1, P2]


def test_credits_at_the_end_of_a_paragraph_are_cut_off() -> None:
    article = one(f"<h1>港口谈判继续</h1><p>{P1}</p><p>{P2}（編輯：王小明）1130508</p>")
    assert article.paragraphs[-1].text == P2
    assert article.published == date(2024, 5, 8)


def test_a_related_list_ends_where_prose_goes_on() -> None:
    article = one(f"<h1>港口谈判继续</h1><p>{P1}</p><p>相关报道</p><ul><li>谈判大事记</li></ul><p>{P2}</p>")
    assert [p.text for p in article.paragraphs] == [P1, P2]


def test_text_after_the_closing_tag_and_in_an_unclosed_button_is_read() -> None:
    page = f"<html><head><title>港口谈判继续</title></head><body><button/><h1>港口谈判继续</h1></html><p>{P1}</p><p>{P2}</p>"
    assert len(one(page).paragraphs) == 2


def test_data_tables_stay_outside_the_body() -> None:
    article = one(
        f"<h1>港口谈判继续</h1><p>{P1}</p><table><tr><th>年</th><th>万吨</th></tr><tr><td>2023</td><td>812</td></tr></table><p>{P2}</p>"
    )
    assert [p.text for p in article.body] == [P1, P2]
    assert [p.text for p in article.paragraphs if p.kind == "table"] == ["年 | 万吨", "2023 | 812"]


def test_several_articles_are_split_by_their_own_headings() -> None:
    items = "\n\n".join(
        f"### 第{n}条新闻的题目\n\n<p>{p}</p><p>{P3}</p>\n\n[查看原文](https://tv.cctv.com/2024/05/0{n}/a{n}.shtml)"
        for n, p in ((1, P1), (2, P2))
    )
    found = list(
        parse_articles(f"# 一天的新闻 (20240509)\n\n## 摘要\n\n1. 条目\n\n## 详细\n\n{items}\n".encode(), "day.md")
    )
    assert [(a.path, a.title, a.url, a.source) for a in found if isinstance(a, Article)] == [
        ("day.md::1", "第1条新闻的题目", "https://tv.cctv.com/2024/05/01/a1.shtml", "CCTV"),
        ("day.md::2", "第2条新闻的题目", "https://tv.cctv.com/2024/05/02/a2.shtml", "CCTV"),
    ]


def test_subtitles_do_not_split_an_article() -> None:
    article = one(f"# 港口谈判继续\n\n{P1}\n\n### 费用\n\n{P2}\n\n### 罚款\n\n{P3}\n", "x.md")
    assert [p.kind for p in article.paragraphs] == ["body", "heading", "body", "heading", "body"]


def test_json_objects_and_lists() -> None:
    item = {
        "title": "港口谈判继续",
        "source": "路透",
        "pubDate": "2024-05-08",
        "url": "https://cn.reuters.com/a/1",
        "content": f"{P1}\n{P2}",
    }
    article = one(json.dumps(item), "x.json")
    assert (article.title, article.source, article.published, len(article.paragraphs)) == (
        "港口谈判继续",
        "Reuters",
        date(2024, 5, 8),
        2,
    )
    found = list(parse_articles(json.dumps([item, {"title": "空"}]).encode(), "x.json"))
    assert [type(a).__name__ for a in found] == ["Article", "InputError"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "<div><p>The minister said that talks would go on until the end of the year, and nobody objected.</p></div>",
            "English",
        ),
        ("<p>" + "外務省の報道官は水曜日、双方は引き続き港の費用について会談を行うと述べた。" * 2 + "</p>", "Japanese"),
        (
            "<html><body>"
            + "".join(f"<li><a href='/{i}'>某国总理访问邻国签署协议</a></li>" for i in range(20))
            + "</body></html>",
            "index page",
        ),
        ("<h1>港口谈判继续</h1><video src='a.mp4'></video>", "video"),
        ("<h1>港口谈判继续</h1><p>港口谈判继续</p>", "no"),
        ("<html><body></body></html>", "no"),
    ],
)
def test_files_without_an_article(text: str, message: str) -> None:
    assert message in problem(text)


def test_warnings_have_documented_codes() -> None:
    short = one(f"<h1>港口谈判继续</h1><p>{P1}...<a href='/x'>...more</a></p>")
    assert {w.code for w in short.warnings} == {"short-article", "excerpt"}
    assert {w.code for w in short.warnings} <= set(WARNINGS)
    damaged = one(f"<h1>港口谈判继续</h1><p>{P1}</p><p>{P2}</p><p>{P3.replace('困难', chr(0xFFFD))}</p>")
    assert [w.code for w in damaged.warnings] == ["damaged-text"]
    untitled = one(f"<p>{P1}</p><p>{P2}</p><p>{P3}</p>")
    assert [w.code for w in untitled.warnings] == ["no-title"]
    assert untitled.title == P1


def test_one_bad_file_among_many_is_reported_and_the_rest_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"# 港口谈判继续\n\n{P1}\n\n{P2}\n", encoding="utf-8")
    (tmp_path / "b.md").write_bytes(b"")
    (tmp_path / "c.txt").write_text(f"港口谈判继续\n\n{P1}\n\n{P2}\n", encoding="utf-8")
    found = list(read_articles([tmp_path, tmp_path / "none.md"]))
    assert [type(a).__name__ for a in found] == ["Article", "InputError", "Article", "InputError"]
    assert [Path(str(a.path)).name for a in found] == ["a.md", "b.md", "c.txt", "none.md"]
    assert "b.md: the file is empty" in str(found[1])


def test_read_article_wants_exactly_one(tmp_path: Path) -> None:
    file = tmp_path / "day.md"
    file.write_text(
        "\n\n".join(f"## 第{n}条新闻的题目\n\n{P1}\n\n{P2}\n\n[查看原文](https://a.example/{n})" for n in (1, 2)),
        encoding="utf-8",
    )
    with pytest.raises(InputError, match="read_articles"):
        read_article(file)
    assert read_article(f"{file}::2").title == "第2条新闻的题目"
    with pytest.raises(InputError, match="no number 3"):
        read_article(f"{file}::3")
    with pytest.raises(InputError, match="cannot be read"):
        read_article(tmp_path / "none.md")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"# 港口谈判继续\n\n{P1}\n\n{P2}\n".encode())))
    assert read_article("-").path == "-"


@pytest.mark.parametrize(
    "data",
    [
        b"<div>" * 100_000,
        b"[" * 100_000,
        b"**" * 100_000,
        b">" * 20_000,
        b"<p>" * 30_000,
        b"&#x110000;" * 1000,
        b"{" * 50_000,
        b"---\n" * 20_000,
    ],
)
@pytest.mark.parametrize("path", ["x.html", "x.md", "x.json"])
def test_pathological_input_is_an_input_error(data: bytes, path: str) -> None:
    try:
        found = list(parse_articles(data, path))
    except InputError:
        found = []
    assert not any(isinstance(a, Article) for a in found)


def test_importing_the_room_loads_no_model_library() -> None:
    import subprocess

    code = "import sys, summarize.articles; print([m for m in ('torch', 'transformers') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
