"""Bytes to Article: decoding, extraction, metadata.

Why the extraction is our own, and neither trafilatura's nor jusText's. `python examples/benchmark.py reading` counts the three side by
side, on articles of other people whose titles, days, outlets and paragraphs were checked by eye (trafilatura 2.3.1, jusText 3.0.2
without stop words and with lengths of 10 and 30, as Chinese has no spaces between words):

    26 HTML pages                title   date  outlet    (19 of them, 330 paragraphs)  body  headings    junk
      ours                          26     26      26                                100.0%     38/38    0.0%
      trafilatura                   17     24       5                                 99.6%     38/38   27.2%
      jusText                        -      -       -                                 99.8%     37/38   30.4%
    45 Markdown and text files   title   date  outlet    (5 of them, 96 paragraphs)    body  headings    junk
      ours                          45     45      45                                100.0%       8/8    0.0%
      trafilatura                   39     41      33                                100.0%       8/8    5.3%
      jusText                        -      -       -                                 99.0%       8/8    5.1%

Ours was tuned on these files, so its rows are the best that can be hoped for; the count on 112 articles that nothing had been tuned on was
body 97.9 % (trafilatura 97.9, jusText 98.8) and junk 1.6 % (15.0, 7.2). What the comparison says is this. All three find the text. What
differs is what they give besides: bylines, share bars, editors, notices, tables of other articles, each of which a brief would translate
and quote. No paragraph was found by one of the others alone, so as candidates beside ours they add nothing; and neither says which
line is a caption, which date is the publication's and not a clock's, or where a file holds several articles. Both read HTML only, while
Markdown, text, JSON and feeds come here as often. jusText scores blocks by stop words, which Chinese without spaces does not give it.
What is not about Chinese news is a library's: lxml, markdown-it-py, charset-normalizer, opencc. The rules are rows of `lines/*.txt`.
"""

from summarize.articles.article import Article, Paragraph, ParagraphKind, Script
from summarize.articles.files import SUFFIXES, find_files, passed_over
from summarize.articles.reading import parse_articles, read_article, read_articles

__all__ = [
    "SUFFIXES",
    "Article",
    "Paragraph",
    "ParagraphKind",
    "Script",
    "find_files",
    "parse_articles",
    "passed_over",
    "read_article",
    "read_articles",
]
