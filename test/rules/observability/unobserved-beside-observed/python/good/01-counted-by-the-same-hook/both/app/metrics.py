from prometheus_client import Counter

RETRIES = Counter("client_retries_total", "Further attempts by peer", ["peer"])


def counted(peer):
    return lambda _state: RETRIES.labels(peer).inc()
