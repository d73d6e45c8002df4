"""Captions beside and under pictures, labelled lines above a text, short titles and more lines at the edges, with siblings that stay."""

from __future__ import annotations

import pytest

from summarize.articles import Article, parse_articles

A = "海事局14日说，一艘运煤船在青螺岛以东21海里处搁浅，船上23名船员全部获救。"
B = "运煤船长190米，装煤5.2万吨，船底有一道七米长的裂口，没有发现漏油。"
C = "海事局副局长褚明河说，拖船16日到达，潮水合适时把船拖进船坞修理。"
TITLE = "运煤船在青螺岛搁浅"
TEXT = f"{A}\n\n{B}\n\n{C}\n"
IMG = "<img src='a.jpg'>"
CAPTION = "搁浅的运煤船停在青螺岛东面"


def read(text: str, path: str = "a.html") -> Article:
    found = next(iter(parse_articles(text.encode(), path)))
    assert isinstance(found, Article), found
    return found


def around(inside: str, path: str = "a.html") -> list[tuple[str, str]]:
    """Kinds and texts of what stands between the first paragraph and the others."""
    if path == "a.md":
        article = read(f"# {TITLE}\n\n{A}\n\n{inside}\n\n{B}\n\n{C}\n", path)
    else:
        article = read(
            f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>2025-08-15</p><p>{A}</p>{inside}<p>{B}</p><p>{C}</p></body></html>"
        )
    texts = [(p.kind, p.text) for p in article.paragraphs]
    assert [texts[0], *texts[-2:]] == [("body", A), ("body", B), ("body", C)]
    return texts[1:-2]


@pytest.mark.parametrize(
    ("inside", "path"),
    [
        (f"<p>{IMG}</p><p>{CAPTION}</p>", "a.html"),
        (f"<div class='photo-box'>{IMG}<p>{CAPTION}</p></div>", "a.html"),
        (f"<figure>{IMG}<p>{CAPTION}</p></figure>", "a.html"),
        (f"<p>{IMG}<br><font color='gray'>{CAPTION}。</font></p>", "a.html"),
        (f"<p>{IMG}</p><p><em>{CAPTION}。</em></p>", "a.html"),
        (f"<table><tr><td>{IMG}</td></tr><tr><td>{CAPTION}</td></tr></table>", "a.html"),
        (f"![](a.jpg)\n\n*{CAPTION}。*", "a.md"),
        (f"![](a.jpg)\n\n<small>{CAPTION}。</small>", "a.md"),
    ],
)
def test_a_caption_under_a_picture(inside: str, path: str) -> None:
    assert [(kind, text.rstrip("。")) for kind, text in around(inside, path)] == [("caption", CAPTION)]


def test_a_caption_that_names_who_took_the_picture() -> None:
    assert around(f"<div>{IMG}<span>{CAPTION} 图片：青螺日报</span></div>")[0][0] == "caption"


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        (f"<p>{IMG}</p><h3>船上的煤</h3>", "heading"),
        (f"<p>{IMG}</p><p><b>船上的煤</b></p>", "heading"),
        (f"<p>{IMG}</p><p><span class='zw-h3'>船上的煤还能不能用</span></p>", "heading"),
        (f"<p>{IMG}</p><p>“浪太大了，谁也站不住。”</p>", "body"),
        (f'<p>{IMG}</p><p>"浪太大了，谁也站不住。"</p>', "body"),
        (f"<p>{IMG}</p><p>船长在<em>第一时间</em>发出了求救信号，船员穿好救生衣等在甲板上。</p>", "body"),
        ("<p><em>船长在第一时间发出了求救信号，船员等在甲板上。</em></p>", "body"),
        ("<p>船员都会游泳</p>", "body"),
    ],
)
def test_what_stands_under_a_picture_and_is_no_caption(inside: str, kind: str) -> None:
    assert [k for k, _ in around(inside)] == [kind]


@pytest.mark.parametrize(
    "head",
    [
        "标题：{t}\n作者：褚青\n来源：青螺日报\n日期：2025-08-15\n链接：https://ql.example/a/1.html\n正文：\n",
        "【标题】{t}\n【来源】青螺日报\n【时间】2025-08-15\n【网址】https://ql.example/a/1.html\n\n",
        "標題：{t}\n來源：青螺日报\n發布時間：2025年8月15日\n網址：https://ql.example/a/1.html\n內容：",
        "Title: {t}\nSource: 青螺日报\nDate: 2025-08-15\nURL: https://ql.example/a/1.html\n\n",
        "**Title:** {t}\n**Source:** 青螺日报\n**Date:** 2025-08-15\n**URL:** https://ql.example/a/1.html\n\n",
        "Title: {t}\n\nURL Source: https://ql.example/a/1.html\n\nPublished Time: 2025-08-15\n\nSource: 青螺日报\n\nMarkdown Content:\n",
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_labels_above_a_text(head: str, path: str) -> None:
    article = read(head.format(t=TITLE) + TEXT, path)
    assert (article.title, article.source, str(article.published)) == (TITLE, "青螺日报", "2025-08-15")
    assert article.url == "https://ql.example/a/1.html"
    assert [p.text for p in article.paragraphs] == [A, B, C]


@pytest.mark.parametrize("line", ["标题：党的人怎么看", "记者：船员在哪里？", "Title: 英文名"])
def test_a_text_that_begins_with_one_label_has_no_labels_above(line: str) -> None:
    article = read(f"{line}\n\n{TEXT}", "a.txt")
    assert [p.text for p in article.paragraphs][-3:] == [A, B, C]
    assert article.source is None


@pytest.mark.parametrize("title", ["搁浅", "获救了", "谁之过？", "没漏油"])
@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
def test_a_title_of_two_or_three_characters(title: str, path: str) -> None:
    body = f"<p>{A}</p><p>{B}</p><p>{C}</p>"
    text = {
        "a.txt": f"{title}\n\n{TEXT}",
        "a.md": f"# {title}\n\n{TEXT}",
        "a.html": f"<html><head><title>{title}_青螺网</title></head><body><h1>{title}</h1>{body}</body></html>",
    }[path]
    article = read(text, path)
    assert article.title == title
    assert [p.text for p in article.paragraphs] == [A, B, C]


@pytest.mark.parametrize("first", ["要闻", "摘要", "正文", "首页"])
def test_a_word_of_the_page_is_no_short_title(first: str) -> None:
    assert "no-title" in {w.code for w in read(f"{first}\n\n{TEXT}", "a.txt").warnings}


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (f"青螺日报 | {TITLE}", TITLE),
        (f"{TITLE} » 青螺新闻网", TITLE),
        (f"{TITLE} [3P]", TITLE),
        (f"No.12 {TITLE}", TITLE),
        (f"褚明河 | {TITLE}", f"褚明河 | {TITLE}"),
        ("No.1码头停用", "No.1码头停用"),
    ],
)
def test_more_that_is_cut_from_a_title(given: str, title: str) -> None:
    assert read(f"---\ntitle: '{given}'\n---\n\n{TEXT}", "a.md").title == title


@pytest.mark.parametrize(
    "line",
    [
        "褚青/文 河山/图",
        "Photo by 褚青",
        "编辑褚青",
        "（本报记者褚青对本文亦有贡献）",
        "本文原标题为《青螺岛》",
        "点击上方蓝字关注我们",
        "▼点击阅读更多",
        "图 3/8",
        "上一页 1 2 3 下一页",
        "本文共3页",
        "更多新闻请看青螺网",
        "网友评论并不表明本站立场。",
        "发表评论",
        "想看更多内容？请订阅",
        "供稿单位：青螺海事局",
        "附件：青螺岛公告.pdf",
        "【纠错】【责任编辑：褚青】",
    ],
)
def test_more_lines_at_the_end_that_are_no_text(line: str) -> None:
    text = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{A}</p><p>{B}</p><p>{C}</p><p>{line}</p></body></html>"
    assert [p.text for p in read(text).paragraphs] == [A, B, C]


@pytest.mark.parametrize(
    "line",
    [
        "编辑部收到三封船员的来信。",
        "附件：船员名单共23人，其中外籍船员九人。",
        "下一页是船长的日记，他写到半夜。",
        "请注册船籍，他说。",
        "三分之一，也就是1/3的煤浸了水。",
        "点击船名就能看到航线，海事局说。",
        "他对本文的作者说，船会修好。",
    ],
)
def test_more_lines_that_are_text(line: str) -> None:
    assert around(f"<p>{line}</p>") == [("body", line)]


def test_what_only_a_screen_reader_says_is_no_text() -> None:
    hidden = "<span class='visually-hidden'>图像来源，</span><span>青螺图片社</span>"
    figure = f"<figure>{IMG}<span>{hidden}</span><figcaption><span class='sr-only'>图像加注文字，</span>{CAPTION}</figcaption></figure>"
    texts = around(figure)
    assert ("caption", CAPTION) in texts
    assert not any("加注" in text or "来源" in text for _, text in texts)


@pytest.mark.parametrize(
    "inside",
    [
        f"<h1>{TITLE}，船员全部获救</h1>",
        f"<p>本文原标题：《{TITLE}，船员全部获救》</p>",
        f"<p>（原标题：{TITLE}，船员全部获救）</p>",
    ],
)
@pytest.mark.parametrize("dots", ["...", "…", "……"])
def test_a_title_cut_with_dots_is_given_whole(inside: str, dots: str) -> None:
    text = f"<html><head><title>{TITLE}，船员全{dots}_青螺网</title></head><body>{inside}<p>{A}</p><p>{B}</p><p>{C}</p></body></html>"
    article = read(text)
    assert (article.title, [p.text for p in article.paragraphs]) == (f"{TITLE}，船员全部获救", [A, B, C])


def test_a_title_that_ends_with_dots_and_is_whole_stays() -> None:
    text = f"<html><head><title>{TITLE}……_青螺网</title></head><body><h1>{TITLE}……</h1><p>{A}</p><p>{B}</p><p>{C}</p></body></html>"
    assert read(text).title == f"{TITLE}……"
