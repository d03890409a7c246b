import requests
from tenacity import retry, stop_after_attempt


@retry(stop=stop_after_attempt(3))
def verify(code):
    return requests.post("https://captcha.example.com/siteverify", data={"response": code}, timeout=3)


@retry(stop=stop_after_attempt(3))
def forget(key):
    return requests.post("https://cdn.example.com/purge", json={"key": key}, timeout=3)
