import os

LOG_ENABLED = os.environ.get("LOG_ENABLED")
