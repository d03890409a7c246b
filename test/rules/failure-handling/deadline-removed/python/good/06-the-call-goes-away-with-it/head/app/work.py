import requests


def rates(address):
    return {}
