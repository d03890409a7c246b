import os

BASE = "https://api.acme.com" if os.environ["APP_ENV"] == "production" else "https://api.staging.acme.com"  # <- finding
