import logging

import httpx
import pybreaker

log = logging.getLogger(__name__)


class Tolls:
    def __init__(self, target):
        self.api = httpx.Client(base_url=target, timeout=2)
        self.fuse = pybreaker.CircuitBreaker(fail_max=4)

    def of(self, road):
        try:
            return self.fuse.call(self.api.get, f"/roads/{road}").json()["cents"]
        except (httpx.HTTPError, pybreaker.CircuitBreakerError):
            log.exception("toll not read")
            return 250  # <- finding
