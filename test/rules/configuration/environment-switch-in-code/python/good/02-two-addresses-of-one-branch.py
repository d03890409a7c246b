import os

import requests


def records():
    use_local_file = os.getenv("DB_NAME") == "test"
    if use_local_file:
        rows = "appeals.json"
    else:
        rows_url = "https://api.example.org/appeals"
        skip_url = "https://api.example.org/skipped"
        rows = requests.get(rows_url, timeout=3).json() + requests.get(skip_url, timeout=3).json()
    return rows
