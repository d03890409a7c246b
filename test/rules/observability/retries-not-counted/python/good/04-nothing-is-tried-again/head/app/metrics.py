from prometheus_client import Counter, Gauge, Histogram

calls = Counter("calls_total", "Calls")
