import os

BASE = os.environ["API_URL"]
DEBUG = os.environ.get("APP_ENV") == "development"
