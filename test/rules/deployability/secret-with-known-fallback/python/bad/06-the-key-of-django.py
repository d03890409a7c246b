import os

SECRET_KEY = os.environ.get("DJANGO_SECRET_KEY", "django-insecure-7gq2")  # <- finding
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")
