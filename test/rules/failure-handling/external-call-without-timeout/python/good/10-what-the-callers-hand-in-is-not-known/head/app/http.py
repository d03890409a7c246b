import requests


def fetch(url, **options):
    return requests.get(url, **options)


def patient(url, timeout=None):
    timeout = timeout or 10
    return requests.get(url, timeout=timeout)


def careful(url, **options):
    options.setdefault("timeout", 10)
    return requests.get(url, **options)
