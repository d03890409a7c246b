from .http import Client

LEDGER_URL = "http://10.20.1.44:7070/ledger"  # <- finding

client = Client(LEDGER_URL)


def book(entry: dict) -> None:
    client.post("/entries", json=entry)
