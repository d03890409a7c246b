from prometheus_client import Counter, Gauge, Histogram

failed = Counter("tasks_failed_total", "Failed", ["task"])
