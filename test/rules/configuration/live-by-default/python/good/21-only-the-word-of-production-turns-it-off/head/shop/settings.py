import os

DEBUG = os.environ.get("PRODUCTION", "1") != "1"
DEBUG_TOOLBAR = os.environ.get("DEBUG_TOOLBAR", "1") == "1"
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")
