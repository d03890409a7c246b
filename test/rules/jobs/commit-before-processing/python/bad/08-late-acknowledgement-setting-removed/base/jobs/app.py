from celery import Celery

app = Celery("jobs", broker="amqp://rabbit")
app.conf.update(
    task_acks_late=True, # <- finding
    worker_prefetch_multiplier=1,
)
