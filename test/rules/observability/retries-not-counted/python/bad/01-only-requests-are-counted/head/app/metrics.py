from prometheus_client import Counter, Gauge, Histogram

calls = Counter("http_requests_total", "Requests", ["status"])
