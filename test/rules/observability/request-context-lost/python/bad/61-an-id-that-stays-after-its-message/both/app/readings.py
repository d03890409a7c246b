import requests


def add(value):
    requests.post("https://readings.internal/v1", data=value, timeout=3)
