import httpx
from functools import cached_property

from app.base import Feed


class Rates(Feed):
    def latest(self):
        return self.client().get("https://rates.example.com/latest").json()


class Metals:
    def __init__(self, client=None):
        self.given = client

    @cached_property
    def http(self):
        return httpx.Client(timeout=3)

    def client(self):
        if self.given is not None:
            return self.given
        return httpx.Client(timeout=None)

    def latest(self):
        return self.http.get("https://metals.example.com/latest").json()

    def gold(self):
        return self.client().get("https://metals.example.com/gold").json()
