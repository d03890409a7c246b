import os

DEBUG = os.environ.get("DEBUG") == "1"
if DEBUG:
    SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-development")
else:
    SECRET_KEY = os.environ["SECRET_KEY"]
