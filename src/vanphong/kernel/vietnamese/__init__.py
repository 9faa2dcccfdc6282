# SPDX-License-Identifier: EUPL-1.2
"""The Vietnamese language as an office writes it: text, order, numbers, dates, official numbers, names."""

from vanphong.kernel.vietnamese.dates import (
    format_date,
    format_moment,
    parse_date,
    parse_moment,
    prose_date,
    prose_time,
)
from vanphong.kernel.vietnamese.document_types import (
    COPY_TYPES,
    DOCUMENT_TYPES,
    NORMATIVE_TYPES,
    TYPES_WITHOUT_CODE,
    type_code_of,
)
from vanphong.kernel.vietnamese.identities import (
    citizen_facts,
    is_procedure_code,
    mask_identity,
    normalise_phone,
    normalise_tax_code,
    parse_identity,
)
from vanphong.kernel.vietnamese.legacy import convert_legacy, detect_legacy
from vanphong.kernel.vietnamese.numbers import (
    NO_DATA,
    format_money,
    format_number,
    format_percent,
    parse_number,
    prose_count,
)
from vanphong.kernel.vietnamese.official_numbers import (
    OfficialNumber,
    format_official_number,
    official_number_key,
    parse_official_number,
)
from vanphong.kernel.vietnamese.sorting import (
    ALPHABET,
    SORT_KEY_LENGTH,
    PersonName,
    person_sort_key,
    sort_key,
    split_name,
)
from vanphong.kernel.vietnamese.text import clean, fold, fold_marked, fold_spelling, has_marks, nfc
from vanphong.kernel.vietnamese.tones import canonical_tones
from vanphong.kernel.vietnamese.wording import money_in_words, number_in_words, roman

__all__ = [
    "ALPHABET",
    "COPY_TYPES",
    "DOCUMENT_TYPES",
    "NORMATIVE_TYPES",
    "NO_DATA",
    "SORT_KEY_LENGTH",
    "TYPES_WITHOUT_CODE",
    "OfficialNumber",
    "PersonName",
    "canonical_tones",
    "citizen_facts",
    "clean",
    "convert_legacy",
    "detect_legacy",
    "fold",
    "fold_marked",
    "fold_spelling",
    "format_date",
    "format_moment",
    "format_money",
    "format_number",
    "format_official_number",
    "format_percent",
    "has_marks",
    "is_procedure_code",
    "mask_identity",
    "money_in_words",
    "nfc",
    "normalise_phone",
    "normalise_tax_code",
    "number_in_words",
    "official_number_key",
    "parse_date",
    "parse_identity",
    "parse_moment",
    "parse_number",
    "parse_official_number",
    "person_sort_key",
    "prose_count",
    "prose_date",
    "prose_time",
    "roman",
    "sort_key",
    "split_name",
    "type_code_of",
]
