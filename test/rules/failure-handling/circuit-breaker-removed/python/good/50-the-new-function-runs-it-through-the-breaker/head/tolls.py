import logging

import httpx
import pybreaker

log = logging.getLogger(__name__)


class Tolls:
    def __init__(self, target):
        self.api = httpx.Client(base_url=target, timeout=2)
        self.fuse = pybreaker.CircuitBreaker(fail_max=4)

    def of(self, road):
        return self.of_all([road]).get(road, 250)

    def of_all(self, roads):
        try:
            return self.fuse.call(self.api.post, "/roads/query", json=roads).json()
        except (httpx.HTTPError, pybreaker.CircuitBreakerError):
            log.exception("tolls not read")
            return {}
