from prometheus_client import Counter, Gauge, Histogram

waiting = Gauge("queue_length", "Waiting")
