# SPDX-License-Identifier: EUPL-1.2
"""The two languages of the public side. An address says its language; directive documents are Vietnamese in both."""

from django.utils.translation import get_language

from vanphong.portal.models import Language

#: where each language's addresses begin (settings: LANGUAGE_OF_ADDRESSES)
BEGINNINGS = {Language.VIETNAMESE: "/cong/", Language.ENGLISH: "/cong/en/"}


def language_now() -> Language:
    """The language in which a page is being made."""
    return Language.ENGLISH if get_language() == Language.ENGLISH else Language.VIETNAMESE


def the_other(language: Language) -> Language:
    """The one that it is not."""
    return Language.VIETNAMESE if language == Language.ENGLISH else Language.ENGLISH


def address_in(language: Language, address: str) -> str:
    """The address of the same list, document or service in a language."""
    return BEGINNINGS[language] + bare(address)


def bare(address: str) -> str:
    """An address of the public side without where it begins, alike in both languages."""
    for beginning in sorted(BEGINNINGS.values(), key=len, reverse=True):
        if address.startswith(beginning):
            return address[len(beginning) :]
    return address.lstrip("/")
