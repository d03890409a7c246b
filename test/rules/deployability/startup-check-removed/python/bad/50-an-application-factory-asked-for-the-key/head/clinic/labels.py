import os

import httpx


def print_label(sample: str) -> str:
    token = os.environ["LABEL_TOKEN"] # <- finding
    return httpx.post("https://labels.example.com", json={"sample": sample}, headers={"authorization": token}, timeout=5).text
