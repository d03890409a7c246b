import os

DEBUG = os.environ.get("DEBUG", "0") == "1"
TEMPLATE_CACHE = os.environ.get("TEMPLATE_CACHE", "1") == "1"
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")
