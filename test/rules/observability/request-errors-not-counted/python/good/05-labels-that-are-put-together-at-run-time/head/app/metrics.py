from prometheus_client import Counter, Gauge, Histogram

requests = Counter("calls_total", "Calls", labels())
