import requests
from app.net import session_with_timeout


def rates(address):
    return requests.get(address, timeout=5).json()
