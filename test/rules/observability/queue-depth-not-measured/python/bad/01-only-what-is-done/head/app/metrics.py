from prometheus_client import Counter, Gauge, Histogram

done = Counter("tasks_done_total", "Tasks", ["status"])
