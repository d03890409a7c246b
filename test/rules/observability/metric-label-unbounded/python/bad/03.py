from prometheus_client import Gauge

sessions = Gauge(
    "sessions",
    "Open sessions",
    [
        "session_id",  # <- finding
    ],
)
