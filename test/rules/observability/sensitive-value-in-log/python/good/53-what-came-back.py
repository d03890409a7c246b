import logging

import requests

log = logging.getLogger(__name__)


def note_refusal(answer: requests.Response, **_kwargs) -> None:
    if answer.status_code == 403:
        log.error("the registry refused request %s", answer.request.headers["x-request-id"])
        log.error("%s %s: %s", answer.request.method, answer.url, answer.headers)
