from prometheus_client import Counter, Gauge, Histogram

requests = Counter("http_requests_total", "Requests", ["status"])
