import requests
from app.net import session_with_timeout


def rates(address):
    return session_with_timeout(5).get(address).json()
