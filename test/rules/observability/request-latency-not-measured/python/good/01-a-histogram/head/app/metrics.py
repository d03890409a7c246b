from prometheus_client import Histogram

LATENCY = Histogram("http_request_seconds", "Latency", ["route"])
