from prometheus_client import Histogram

latency = Histogram("latency_seconds", "Latency", labelnames=("route",))
