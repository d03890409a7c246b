import requests


def transfer(iban: str, cents: int, reference: str) -> None:
    requests.post("https://bank.example/transfers", json={"iban": iban, "cents": cents, "ref": reference}, timeout=10)
