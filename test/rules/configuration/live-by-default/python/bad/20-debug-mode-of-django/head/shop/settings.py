import os

SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = os.environ.get("DEBUG", "1") == "1"  # <- finding
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")
