import os


def ledger_address():
    if os.environ["APP_ENV"] == "production":  # <- finding
        return "https://ledger.prod.bank.example"
    if os.environ["APP_ENV"] == "test":
        return "http://localhost:8080"
    return "https://ledger.dev.bank.example"
