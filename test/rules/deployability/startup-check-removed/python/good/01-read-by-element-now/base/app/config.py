import os

url = os.environ.get("LEDGER_URL")
if not url:
    raise RuntimeError("LEDGER_URL is missing")
