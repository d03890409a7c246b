from prometheus_client import Counter, Gauge, Histogram

people = Gauge("people", "People")
