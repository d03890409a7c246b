import os


def handler():
    return os.environ["SECRET_KEY"]


SECRET_KEY = os.environ.get("SECRET_KEY", "change-me-in-production-please")  # <- finding
