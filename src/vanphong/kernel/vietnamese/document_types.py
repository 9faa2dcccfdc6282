# SPDX-License-Identifier: EUPL-1.2
"""The types of documents and their codes (Nghị định 30/2020/NĐ-CP, Art. 7 and Appendix III).

Case and marks tell codes apart (HD is not HĐ, DA not ĐA): they are stored as they stand here.
"""

from collections.abc import Iterable

from vanphong.kernel.vietnamese.text import fold

#: The 27 types with a code, in the decree's order.
DOCUMENT_TYPES = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
}
#: The two types that bear no code, the 18th and the 29th of the decree.
TYPES_WITHOUT_CODE = ("Công văn", "Thư công")
#: Copies.
COPY_TYPES = {"SY": "Bản sao y", "TrS": "Bản trích sao", "SL": "Bản sao lục"}
#: Legal normative documents, which follow a law of their own; QH15 and UBTVQH15 name a body, not a type.
NORMATIVE_TYPES = {
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "NQ": "Nghị quyết",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
    "CT": "Chỉ thị",
    "L": "Luật",
    "PL": "Pháp lệnh",
}


def _forgiving(codes: Iterable[str]) -> dict[str, str]:
    """Codes by every spelling that can mean only one: as they are, in other case, without marks."""
    codes = list(codes)
    found: dict[str, str] = {}
    for spelled in (fold, str.casefold, str):
        alike = [spelled(code) for code in codes]
        found |= {key: code for key, code in zip(alike, codes, strict=True) if alike.count(key) == 1}
    return found


_ADMINISTRATIVE_CODES = _forgiving([*DOCUMENT_TYPES, *COPY_TYPES])
_NORMATIVE_CODES = _forgiving(NORMATIVE_TYPES)


def type_code_of(typed: str, *, normative: bool = False) -> str | None:
    """The code that a typed group means: "QD" is QĐ, since nothing else is; "HD" is HD and never HĐ."""
    codes = _NORMATIVE_CODES if normative else _ADMINISTRATIVE_CODES
    return codes.get(typed) or codes.get(typed.casefold()) or codes.get(fold(typed))
