import os

import httpx

token = ""


def open_printer() -> None:
    global token
    token = os.environ["LABEL_TOKEN"]


def print_label(sample: str) -> str:
    return httpx.post("https://labels.example.com", json={"sample": sample}, headers={"authorization": token}, timeout=5).text
