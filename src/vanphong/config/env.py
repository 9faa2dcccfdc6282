# SPDX-License-Identifier: EUPL-1.2
"""Reads the settings of this installation from the environment, and refuses nonsense at the start."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

KNOWN = {
    "VANPHONG_VAR": "a folder for data (default: var/)",
    "VANPHONG_DEBUG": "on or off (default: off)",
    "VANPHONG_SECRET_KEY": "at least 32 characters (default: kept in the data folder)",
    "VANPHONG_HOSTS": "host names separated by commas (default: localhost,127.0.0.1,[::1])",
    "VANPHONG_HTTPS": "on or off (default: off)",
    "VANPHONG_PROXIES": "a whole number from 0 to 5: how many proxies of its own stand before the house (default: 0)",
    "VANPHONG_UPLOAD_LIMIT_MB": "a whole number from 1 to 1000 (default: 50)",
    "VANPHONG_SESSION_HOURS": "a whole number from 1 to 72 (default: 10)",
    "VANPHONG_ASKER_DAYS": "a whole number from 30 to 3650: how long who asked on the portal is kept after the answer (default: 365)",
    "VANPHONG_LOG": "debug, info, warning or error (default: info)",
}


def refuse(name: str, value: str, allowed: str) -> ImproperlyConfigured:
    """The sentence that stops the start: the setting's name, what it holds, what it may hold."""
    return ImproperlyConfigured(f"{name}={value!r} is not allowed. Allowed: {allowed}.")


def refuse_unknown() -> None:
    """Stop at a VANPHONG_ setting that does not exist: it is a misspelt one."""
    for name in sorted(os.environ):
        if name.startswith("VANPHONG_") and name not in KNOWN:
            raise refuse(name, os.environ[name], "one of " + ", ".join(sorted(KNOWN)))


def switch(name: str, default: bool = False) -> bool:
    """An on/off setting."""
    words = {
        "on": True,
        "true": True,
        "1": True,
        "yes": True,
        "off": False,
        "false": False,
        "0": False,
        "no": False,
    }
    value = os.environ.get(name, "").strip().lower()
    if value == "":
        return default
    if value not in words:
        raise refuse(name, value, "on or off")
    return words[value]


def whole_number(name: str, default: int, least: int, most: int) -> int:
    """A whole number between two bounds."""
    value = os.environ.get(name, "").strip()
    if value == "":
        return default
    if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
        raise refuse(name, value, f"a whole number from {least} to {most}")
    return int(value)


def choice(name: str, default: str, allowed: tuple[str, ...]) -> str:
    """One of a few words."""
    value = os.environ.get(name, "").strip().lower() or default
    if value not in allowed:
        raise refuse(name, value, ", ".join(allowed))
    return value


def words(name: str, default: str) -> list[str]:
    """A list separated by commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def data_folder() -> Path:
    """Where this office's data lives: VANPHONG_VAR, else var/ of the checkout or of the working folder."""
    named = os.environ.get("VANPHONG_VAR", "").strip()
    checkout = Path(__file__).resolve().parents[3]
    default = (checkout if (checkout / "pyproject.toml").exists() else Path.cwd()) / "var"
    folder = Path(named).expanduser().resolve() if named else default
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refuse(
            "VANPHONG_VAR", str(folder), f"a folder that can be written ({error.strerror})"
        ) from error
    return folder


def wagtail_catalogue() -> Path:
    """Where the house's Vietnamese for Wagtail's screens lies: before Wagtail's own, which has a fifth of it."""
    return Path(__file__).resolve().parents[1] / "portal" / "wagtail_locale"


def secret_key(folder: Path) -> str:
    """The signing key: given, or made once and kept in the data folder for its owner alone."""
    given = os.environ.get("VANPHONG_SECRET_KEY", "")
    if given:
        if len(given) < 32:
            raise refuse("VANPHONG_SECRET_KEY", "…", "at least 32 characters")
        return given
    kept = folder / "secret-key"
    try:
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return kept.read_text()


def database(folder: Path) -> dict[str, Any]:
    """The database: DATABASE_URL (postgresql:// or sqlite:///), else the embedded one in the data folder."""
    url = os.environ.get("DATABASE_URL", "").strip()
    if not url:
        return sqlite(folder / "vanphong.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite" and parts.path.strip("/"):
        return sqlite(Path(unquote(parts.path[1:] if parts.path.startswith("//") else parts.path)))
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise refuse(
            "DATABASE_URL", parts.scheme, "postgresql://user:password@host:port/name or sqlite:///file"
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(options.pop("port", parts.port or "")),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def sqlite(file: Path) -> dict[str, Any]:
    """SQLite with the settings that several processes need: write-ahead log, writers that begin by locking.

    Each thread has a cache of its own: 8 MB each keep a server process well below 300 MB; the system caches the file anyway.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": 600,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-8192;"
                "PRAGMA temp_store=MEMORY;"
            ),
        },
    }
