# SPDX-License-Identifier: EUPL-1.2
"""Templates show; they hold no text without translation, no style, no script and no decision."""

import re
from pathlib import Path

import pytest
from house import SOURCE, short

#: shown when nothing else works, translations included: written in both languages
WITHOUT_THE_HOUSE = "500.html"
FILES = [file for file in sorted(SOURCE.rglob("templates/**/*.html")) if file.name != WITHOUT_THE_HOUSE]
INVISIBLE = re.compile(
    r"{#.*?#}|{%\s*comment\b.*?{%\s*endcomment\s*%}|<!--.*?-->"
    r"|{%\s*blocktranslate\b.*?{%\s*endblocktranslate\s*%}|{%.*?%}|{{.*?}}|<!DOCTYPE[^>]*>|&#?\w+;",
    re.DOTALL,
)
SHOWN_ATTRIBUTES = re.compile(r"""\b(?:title|placeholder|alt|aria-label|label)=("[^"]*"|'[^']*')""")
WORD = re.compile(r"[^\W\d_]{2,}")
#: the same in each language; each language is named in itself
NAMES = {"vanphong", "Aa", "Lạng", "Sơn", "English", "Tiếng", "Việt", "JSON", "DOCX", "XLSX", "Word", "Excel"}
INLINE = re.compile(
    r"""\sstyle\s*=|\son[a-z]+\s*=\s*["']|<style\b|<script(?![^>]*\bsrc=)[^>]*>|javascript:"""
)
DECISION = re.compile(r"""{%\s*(?:el)?if[^%]*(?:\.role\b|is_superuser|is_staff|has_role)""")


def untranslated(source: str) -> list[str]:
    """The words that a template shows as they stand."""
    text = INVISIBLE.sub(" ", source)
    shown = list(SHOWN_ATTRIBUTES.findall(text))
    shown.append(re.sub(r"<[^>]*>", " ", text))
    return [word for piece in shown for word in WORD.findall(piece) if word not in NAMES]


@pytest.mark.parametrize("file", FILES, ids=short)
def test_a_template_shows_translated_text_only(file: Path):
    assert untranslated(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", FILES, ids=short)
def test_a_template_has_no_inline_style_or_script_and_asks_for_no_role(file: Path):
    source = file.read_text(encoding="utf-8")

    assert INLINE.findall(source) == []
    assert DECISION.findall(source) == []


@pytest.mark.parametrize(
    "source",
    ["<h1>Documents</h1>", '<img alt="Emblem">', "<p>{{ count }} văn bản</p>", '<a title="Open">{{ x }}</a>'],
)
def test_a_text_without_translation_is_found(source):
    assert untranslated(source) != []


@pytest.mark.parametrize(
    "source",
    [
        '<h1>{% translate "Documents" %}</h1>',
        '<img alt="{% translate "Emblem" %}">',
        "{% blocktranslate %}Received {{ n }}{% endblocktranslate %}",
        "<p>{# a note #}A+ 12 &nbsp;</p>",
    ],
)
def test_a_translated_text_is_left_alone(source):
    assert untranslated(source) == []


@pytest.mark.parametrize(
    "source", ['<p style="x">', '<a onclick="go()">', "<script>go()</script>", "<style>p{}</style>"]
)
def test_an_inline_style_or_script_is_found(source):
    assert INLINE.search(source)
