from prometheus_client import Counter, Gauge, Histogram

errors = Counter("http_errors_total", "Errors")
