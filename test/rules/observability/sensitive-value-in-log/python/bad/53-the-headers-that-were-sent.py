import logging

import httpx
import requests

log = logging.getLogger(__name__)


def note_refusal(answer: requests.Response, **_kwargs) -> None:
    if answer.status_code == 403:
        log.error("the registry refused %s", dict(answer.request.headers))  # <- finding


class Registry:
    def __init__(self, token):
        self._http = httpx.Client(headers={"authorization": token}, timeout=4)

    def entry(self, number):
        log.info("asking with %s", self._http.headers)  # <- finding
        return self._http.get(f"https://registry.internal/entries/{number}")
