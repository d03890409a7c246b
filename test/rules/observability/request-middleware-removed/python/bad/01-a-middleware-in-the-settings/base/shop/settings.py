INSTALLED_APPS = ["shop"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "shop.ids.RequestIdMiddleware", # <- finding
    "django.middleware.common.CommonMiddleware",
]
ROOT_URLCONF = "shop.urls"
