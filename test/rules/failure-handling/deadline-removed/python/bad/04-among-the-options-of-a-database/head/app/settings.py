DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "orders",
        "OPTIONS": {
            "sslmode": "require",
        },
    }
}
