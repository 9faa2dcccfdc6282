# SPDX-License-Identifier: EUPL-1.2
"""The registers that can be imported."""

from vanphong.interop.books.assignments import ASSIGNMENTS
from vanphong.interop.books.book import Book
from vanphong.interop.books.dossiers import DOSSIERS
from vanphong.interop.books.incoming import INCOMING
from vanphong.interop.books.outgoing import OUTGOING
from vanphong.interop.books.reception import RECEPTION
from vanphong.kernel.registry import Registry

BOOKS: Registry[Book] = Registry("books")
BOOKS.register_all([OUTGOING, INCOMING, ASSIGNMENTS, RECEPTION, DOSSIERS])
