# SPDX-License-Identifier: EUPL-1.2
"""vanphong: the information system of the Office of a provincial People's Committee."""
