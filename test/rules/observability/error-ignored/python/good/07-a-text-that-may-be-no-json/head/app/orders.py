import json

import requests


def load(url):
    text = requests.get(url, timeout=3).text
    try:
        return json.loads(text)
    except Exception:
        pass
    return text
