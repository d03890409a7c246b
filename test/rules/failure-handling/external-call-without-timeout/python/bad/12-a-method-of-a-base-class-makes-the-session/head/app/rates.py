import httpx
from functools import cached_property

from app.base import Feed


class Rates(Feed):
    def latest(self):
        return self.session().get("https://rates.example.com/latest").json()  # <- finding


class Metals:
    @cached_property
    def http(self):
        return httpx.Client(timeout=None)  # <- finding

    def latest(self):
        return self.http.get("https://metals.example.com/latest").json()


def silver(metals: Feed):
    return metals.session().get("https://metals.example.com/silver").json()  # <- finding
