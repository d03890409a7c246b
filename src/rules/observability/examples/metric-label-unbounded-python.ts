import type { Examples } from '#model/rule'

export const metricLabelUnboundedPython: Examples = {
  bad: [
    `from prometheus_client import Counter

requests_total = Counter("requests_total", "Requests", ["method", "user_id"])  # <- finding
`,
    `from prometheus_client import Histogram

latency = Histogram("latency_seconds", "Latency", labelnames=("url",))  # <- finding
`,
    `from prometheus_client import Gauge

sessions = Gauge(
    "sessions",
    "Open sessions",
    [
        "session_id",  # <- finding
    ],
)
`,
  ],
  good: [
    `from prometheus_client import Counter

requests_total = Counter("requests_total", "Requests", ["method", "status"])
`,
    `from prometheus_client import Histogram

latency = Histogram("latency_seconds", "Latency", labelnames=("route",))
`,
    `from collections import Counter

seen = Counter("abc")
`,
  ],
}
