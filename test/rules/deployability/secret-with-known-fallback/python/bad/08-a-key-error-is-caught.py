import os

try:
    WEBHOOK_SECRET = os.environ["WEBHOOK_SECRET"]
except KeyError:
    WEBHOOK_SECRET = "let-me-in"  # <- finding
