from prometheus_client import Histogram

LATENCY = Histogram("http_seconds", "Latency of requests", ["method"])
