import os
import redis
from prometheus_client import Gauge

DEPTH = Gauge("celery_queue_length", "Waiting tasks", ["queue"])
QUEUES = os.environ.get("QUEUES", "default").split(",")
r = redis.Redis.from_url(os.environ["BROKER_URL"], socket_timeout=2)


def collect() -> None:
    for queue in QUEUES:
        DEPTH.labels(queue).set(r.llen(queue))
