import requests


def convert(file_id: str) -> None:
    requests.post("https://convert.internal/files", json={"id": file_id}, timeout=10)
