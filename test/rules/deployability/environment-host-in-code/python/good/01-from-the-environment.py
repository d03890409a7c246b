import os

HOST = os.environ["LEDGER_HOST"]
BASE = "http://localhost:8000"
