# SPDX-License-Identifier: EUPL-1.2
"""The Office's own registers in Excel, read into the rooms: one module a book."""

from vanphong.interop.books.book import Book
from vanphong.interop.books.registry import BOOKS
from vanphong.interop.books.report import Refusal, Report

__all__ = ["BOOKS", "Book", "Refusal", "Report"]
