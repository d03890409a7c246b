import requests


def rates(address):
    return requests.get(address, timeout=5).json()
