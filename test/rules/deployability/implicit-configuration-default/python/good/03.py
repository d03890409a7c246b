import os

STATSD_HOST = os.environ.get("STATSD_HOST", "127.0.0.1")
