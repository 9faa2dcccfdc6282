# SPDX-License-Identifier: EUPL-1.2
"""script/messages finds every text of the code, and every fault of a catalogue."""

import gettext
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "script" / "messages"
HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
)
TRANSLATED = HEADER + 'msgid "Open"\nmsgstr "Mở"\n\n'


@pytest.fixture
def messages(tmp_path, monkeypatch):
    """The script as a module, looking at a house of one room."""
    loader = SourceFileLoader("messages", str(SCRIPT))
    module = module_from_spec(spec_from_loader("messages", loader))
    loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "SOURCE", tmp_path / "src/vanphong")
    monkeypatch.setattr(module, "messages_of_django", lambda: iter(()))
    room = tmp_path / "src/vanphong/documents"
    (room / "templates").mkdir(parents=True)
    (room / "locale/vi/LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "src/vanphong/kernel").mkdir()
    module.room = room
    module.catalogue = room / module.CATALOGUE
    module.catalogue.write_text(TRANSLATED, encoding="utf-8")
    return module


def test_a_translated_text_is_complete(messages):
    (messages.room / "views.py").write_text('from django.utils.translation import gettext as _\n_("Open")\n')

    assert messages.check() == 0


@pytest.mark.parametrize(
    "code",
    [
        'from django.utils.translation import gettext_lazy as _\n_("Close")',
        'from django.utils.translation import gettext_lazy as t\nt("Cl" "ose")',
        'from django.utils import translation\ntranslation.gettext("Close")',
        'from django.utils.translation import ngettext\nngettext("Close", "Close all", n)',
        'from django.utils.translation import pgettext\npgettext("a door", "Open")',
    ],
)
def test_a_text_of_python_without_vietnamese_is_named_with_its_line(messages, capsys, code):
    (messages.room / "views.py").write_text(code)

    assert messages.check() == 1
    assert "src/vanphong/documents/views.py:2:" in capsys.readouterr().out


@pytest.mark.parametrize(
    "template",
    [
        '{% load i18n %}\n{% translate "Close" %}',
        "{% load i18n %}\n{% blocktranslate trimmed %}\n  Close\n  it\n{% endblocktranslate %}",
        "{% load i18n %}\n{% blocktranslate count n=n %}One{% plural %}Many{% endblocktranslate %}",
        '{% load i18n %}\n{% include "x" with a=_("Close") %}',
        '{% load i18n %}\n<a title="{% translate \'It (is) "quoted")\' %}">',
    ],
)
def test_a_text_of_a_template_without_vietnamese_is_named_with_its_line(messages, capsys, template):
    (messages.room / "templates/list.html").write_text(template)

    assert messages.check() == 1
    assert "src/vanphong/documents/templates/list.html:2:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('msgid "%(n)s rows"\nmsgstr "%(m)s dòng"', "other placeholders"),
        ('msgid "%(n)s rows"\nmsgstr "các dòng"', "other placeholders"),
        ('msgid "{n} rows"\nmsgstr "{m} dòng"', "other placeholders"),
        ('msgid "Way"\nmsgstr "Đường"', "Unicode form NFC"),
    ],
)
def test_a_translation_that_does_not_fit_is_named(messages, capsys, entry, fault):
    import unicodedata

    entry = entry if fault != "Unicode form NFC" else unicodedata.normalize("NFD", entry)
    messages.catalogue.write_text(TRANSLATED + entry + "\n", encoding="utf-8")

    assert messages.check() == 1
    assert fault in capsys.readouterr().out


@pytest.mark.parametrize("entry", ['msgid "Close"\nmsgstr ""\n', '#, fuzzy\nmsgid "Close"\nmsgstr "Đóng"\n'])
def test_an_empty_or_doubtful_translation_counts_as_missing(messages, entry):
    (messages.room / "views.py").write_text('from django.utils.translation import gettext as _\n_("Close")\n')
    messages.catalogue.write_text(TRANSLATED + entry, encoding="utf-8")

    assert messages.check() == 1


def test_two_translations_of_one_text_in_two_rooms_are_a_fault(messages, capsys):
    other = messages.SOURCE / "kernel" / messages.CATALOGUE
    other.parent.mkdir(parents=True)
    other.write_text(HEADER + 'msgid "Open"\nmsgstr "Còn mở"\n', encoding="utf-8")

    assert messages.check() == 1
    assert "give one a context" in capsys.readouterr().out


def test_new_texts_are_added_to_the_rooms_own_catalogue_once(messages):
    (messages.room / "views.py").write_text('from django.utils.translation import gettext as _\n_("Close")\n')

    messages.extract()
    messages.extract()

    written = messages.catalogue.read_text(encoding="utf-8")
    assert written.count('msgid "Close"') == 1
    assert 'msgstr "Mở"' in written


def test_a_compiled_catalogue_translates(messages):
    messages.compile_catalogues()

    with messages.catalogue.with_suffix(".mo").open("rb") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Open") == "Mở"
