# SPDX-License-Identifier: EUPL-1.2
"""The settings of the house. What an installation may change is read from the environment by env.py."""

from django.utils.translation import gettext_lazy as _

from vanphong.config import env

env.refuse_unknown()

VAR = env.data_folder()
DEBUG = env.switch("VANPHONG_DEBUG")
HTTPS = env.switch("VANPHONG_HTTPS")
SECRET_KEY = env.secret_key(VAR)
ALLOWED_HOSTS = env.words("VANPHONG_HOSTS", "localhost,127.0.0.1,[::1]")

INSTALLED_APPS = [
    "vanphong.kernel",
    "vanphong.organisation",
    "vanphong.documents",
    "vanphong.assignments",
    "vanphong.citizens",
    "vanphong.procedures",
    "vanphong.reviews",
    "vanphong.portal",
    "vanphong.interop",
    "vanphong.demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django_htmx",
    "django_filters",
    "template_partials",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "csp",
    # the editors' admin and the tree of public pages: only the room portal knows them (ADR 7)
    "vanphong.portal.editors.accounts.AccountsOfTheHouse",
    "wagtail.sites",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.contrib.typed_table_block",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    # before sessions: a reader without one needs nothing of what follows
    "vanphong.portal.kept.page_cache.PublicPageCache",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "vanphong.kernel.preferences.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "vanphong.organisation.gate.OwnPasswordFirst",
    "vanphong.portal.editors.door.EditorsDoor",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "vanphong.config.urls"
WSGI_APPLICATION = "vanphong.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"i18n": "vanphong.kernel.templatetags.i18n_once"},
            "builtins": ["vanphong.kernel.templatetags.url_once"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "django.contrib.auth.context_processors.auth",
                "vanphong.kernel.preferences.look",
                "vanphong.kernel.menu.menu",
                "vanphong.organisation.house.house",
            ],
        },
    }
]

# i18n_once stands in for Django's i18n on purpose: every template gets it by the name it knows
SILENCED_SYSTEM_CHECKS = ["templates.W003"]

DATABASES = {"default": env.database(VAR)}
#: public pages, in each process; they agree by a token kept in the database (portal/kept)
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "default"},
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "TIMEOUT": 3600,
        "OPTIONS": {"MAX_ENTRIES": 1000},
    },
    #: which pictures readers may have, under the same token
    "pictures": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pictures",
        "TIMEOUT": 3600,
        "OPTIONS": {"MAX_ENTRIES": 5000},
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- who signs in -----------------------------------------------------------------------------------------
AUTH_USER_MODEL = "organisation.Officer"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "vanphong.organisation.backends.OfficerBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "sign_in"
#: so many of our own proxies append to X-Forwarded-For the address that they see
PROXIES = env.whole_number("VANPHONG_PROXIES", 0, 0, 5)
AXES_CLIENT_IP_CALLABLE = "vanphong.kernel.addresses.client_address"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "vanphong.organisation.views.sign_in.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "old_password", "new_password", "new_password_again"]
AXES_ENABLE_ACCESS_FAILURE_LOG = True

SESSION_ENGINE = "vanphong.kernel.sessions"
SESSION_COOKIE_AGE = env.whole_number("VANPHONG_SESSION_HOURS", 10, 1, 72) * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: [] for feature in ("camera", "geolocation", "microphone", "payment", "usb")
}

# --- language and time -----------------------------------------------------------------------------------
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English"))]
#: pages of the public have an address in each language; what else begins so is Vietnamese
LANGUAGE_OF_ADDRESSES = {"/cong/en/": "en", "/cong/": "vi"}
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"

# --- files, tasks, log -----------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
WHITENOISE_USE_FINDERS = True
FILES_ROOT = VAR / "files"
#: so many days after its answer nobody needs to know who asked a question on the portal
ASKER_DAYS = env.whole_number("VANPHONG_ASKER_DAYS", 365, 30, 3650)
UPLOAD_LIMIT = env.whole_number("VANPHONG_UPLOAD_LIMIT_MB", 50, 1, 1000) * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "vanphong.kernel.files.receiving.LimitUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
TASKS = {"default": {"BACKEND": "vanphong.portal.editors.background.PagesAtOnce", "QUEUES": []}}

# --- the portal: Wagtail calls nobody, keeps no accounts, and sends no mail --------------------------------------
LOCALE_PATHS = [env.wagtail_catalogue()]
MEDIA_ROOT = VAR / "media"
MEDIA_URL = "/cong/anh/"
WAGTAIL_SITE_NAME = "Cổng thông tin điện tử"
WAGTAILIMAGES_IMAGE_MODEL = "portal.Picture"
WAGTAILIMAGES_IMAGE_FORM_BASE = "vanphong.portal.editors.library_forms.LibraryPictureForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "vanphong.portal.editors.library_forms.LibraryFileForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png"]
WAGTAILADMIN_BASE_URL = f"{'https' if HTTPS else 'http'}://{ALLOWED_HOSTS[0]}"
WAGTAILADMIN_LOGIN_URL = "/sign-in/"
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_WORKFLOW_ENABLED = WAGTAILADMIN_COMMENTS_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_RESET_ENABLED = WAGTAIL_EMAIL_MANAGEMENT_ENABLED = (
    False
)
WAGTAIL_ALLOW_UNICODE_SLUGS = False

LOG_LEVEL = env.choice("VANPHONG_LOG", "info", ("debug", "info", "warning", "error")).upper()
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        "axes": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
        "django_tasks": {"level": "WARNING"},
        "django.request": {"level": "ERROR"},
        # these two write what a page or a query holds: no level of the log may tell who denounces
        "django.template": {"level": "INFO"},
        "django.db.backends": {"level": "INFO"},
    },
}
