import os

BIND_HOST = os.environ.get("BIND_HOST", "0.0.0.0")
