import os

SECRET_KEY = os.environ.get("SECRET_KEY", "insecure")
if SECRET_KEY == "insecure":
    raise RuntimeError("SECRET_KEY is not set")
