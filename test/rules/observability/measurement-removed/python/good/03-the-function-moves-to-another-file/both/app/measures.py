from prometheus_client import Counter, Gauge, Histogram

FETCH_ERRORS = Counter("feed_fetch_errors_total", "Feeds that were not fetched", ["feed"])
FETCH_SECONDS = Histogram("feed_fetch_seconds", "Duration of a fetch")
BACKLOG = Gauge("feeds_pending", "Feeds that wait")
