from time import monotonic

import urllib3

pool = urllib3.PoolManager()


class Budget(urllib3.Retry):
    @classmethod
    def start(cls, *, began, timeout, tries):
        self = cls(total=tries)
        self.began = began
        self.timeout = timeout
        return self

    def new(self, **options):
        other = super().new(**options)
        other.began = self.began
        other.timeout = self.timeout
        return other


def fetch(url):
    timeout = 5
    retry = Budget.start(began=monotonic(), timeout=timeout, tries=2)
    return pool.request("GET", url, retries=retry, timeout=timeout)
