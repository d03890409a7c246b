import requests


class Feed:
    def session(self):
        session = requests.Session()
        session.headers["accept"] = "application/json"
        return session
