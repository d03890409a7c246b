from prometheus_client import Counter, Gauge, Histogram

lag = Gauge("oldest_pending_seconds", "Lag")
