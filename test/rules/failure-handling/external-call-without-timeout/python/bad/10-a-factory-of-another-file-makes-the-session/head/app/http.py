import requests


def make_session():
    session = requests.Session()
    session.headers["accept"] = "application/json"
    return session
