# SPDX-License-Identifier: EUPL-1.2
"""Behind our own proxies readers are told apart; nobody chooses the address under which attempts are counted."""

import pytest
from django.test import RequestFactory

from vanphong.kernel.addresses import client_address


@pytest.mark.parametrize(
    ("proxies", "passed_on", "address"),
    [
        (0, None, "10.0.0.1"),
        (0, "203.0.113.7", "10.0.0.1"),
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        (2, "198.51.100.1, 203.0.113.7, 10.0.0.2", "203.0.113.7"),
        (2, "203.0.113.7", "10.0.0.1"),
        (1, "", "10.0.0.1"),
        (1, None, "10.0.0.1"),
    ],
)
def test_the_address_is_the_one_that_the_outermost_own_proxy_saw(settings, proxies, passed_on, address):
    settings.PROXIES = proxies
    headers = {} if passed_on is None else {"HTTP_X_FORWARDED_FOR": passed_on}

    assert client_address(RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", **headers)) == address
