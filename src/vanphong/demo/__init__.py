# SPDX-License-Identifier: EUPL-1.2
"""An example province: the Office of Lạng Sơn in the first halves of 2023 and 2024. Every person and subject is invented,
but for the office holders whom the province's own article of July 2024 names.
"""
