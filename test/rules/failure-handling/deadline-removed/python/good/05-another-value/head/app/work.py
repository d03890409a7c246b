import requests


def rates(address):
    return requests.get(address, timeout=(2, 10)).json()
