import os


def load() -> dict:
    url = os.environ.get("LEDGER_URL")
    return {"url": url}
