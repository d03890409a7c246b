from prometheus_client import Counter

requests_total = Counter("requests_total", "Requests", ["method", "user_id"])  # <- finding
