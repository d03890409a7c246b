import os

url = os.environ["LEDGER_URL"]
