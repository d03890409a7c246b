from time import monotonic

import urllib3

pool = urllib3.PoolManager()


class Budget(urllib3.Retry):
    @classmethod
    def start(cls, *, tries):
        self = cls(total=tries)
        self.began = monotonic()
        return self

    def new(self, **options):
        other = super().new(**options)
        other.began = self.began
        return other


def fetch(url):
    timeout = 5
    retry = Budget.start(tries=2)
    return pool.request("GET", url, retries=retry, timeout=timeout)
