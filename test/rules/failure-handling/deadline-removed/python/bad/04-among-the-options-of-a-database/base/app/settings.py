DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "orders",
        "OPTIONS": {
            "sslmode": "require",
            "connect_timeout": 5,  # <- finding
        },
    }
}
