import os

MODE = os.getenv("PAYMENTS_MODE", "live")  # <- finding
LEDGER_HOST = os.environ.get("LEDGER_HOST", "ledger-prod.acme.internal")  # <- finding
