from prometheus_client import Counter, Gauge, Histogram

tasks = Histogram("task_seconds", "Tasks", ["task", "outcome"])
