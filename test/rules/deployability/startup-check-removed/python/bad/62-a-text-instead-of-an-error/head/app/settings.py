import os

GATEWAY_TOKEN = os.environ.get("GATEWAY_TOKEN") or "test"  # <- finding
