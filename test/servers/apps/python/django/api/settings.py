SECRET_KEY = "for tests only"
DEBUG = False
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "api.urls"

INSTALLED_APPS = []

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "api.log_in.LogInMiddleware",
]

# recipe 1
