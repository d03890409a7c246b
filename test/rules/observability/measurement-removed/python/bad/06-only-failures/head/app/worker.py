from prometheus_client import Counter
from app.queue import consumer
from app.work import handle
JOBS = Counter("jobs_total", "jobs by result", ["result"])

def run():
    for job in consumer:
        try:
            handle(job)
            JOBS.labels("ok").inc()
        except Exception:
            log.exception("job_failed")
