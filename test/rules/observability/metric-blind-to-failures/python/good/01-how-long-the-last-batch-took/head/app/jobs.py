import time

from prometheus_client import Gauge

DURATION = Gauge("nightly_batch_duration_seconds", "Duration of the last run")


def run(work):
    start = time.time()
    work()
    DURATION.set(time.time() - start)
