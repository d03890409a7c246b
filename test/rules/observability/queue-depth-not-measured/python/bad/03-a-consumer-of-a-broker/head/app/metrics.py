from prometheus_client import Counter, Gauge, Histogram

done = Counter("events_total", "Events", ["status"])
