import os


def load() -> dict:
    url = os.environ.get("LEDGER_URL")
    if not url:  # <- finding
        raise RuntimeError("LEDGER_URL is missing")
    return {"url": url}
