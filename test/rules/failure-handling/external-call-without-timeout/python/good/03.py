import requests


def call(url, **options):
    options.setdefault("timeout", 5)
    return requests.get(url, **options)
