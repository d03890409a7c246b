import os

PAYMENTS_SANDBOX = os.environ.get("PAYMENTS_SANDBOX", "false") == "true"  # <- finding
DRY_RUN = os.environ.get("DRY_RUN", "false") == "true"
