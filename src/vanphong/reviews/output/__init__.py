# SPDX-License-Identifier: EUPL-1.2
"""The review as a file: JSON, text, Word, spreadsheet."""
