from celery import Celery

app = Celery("jobs", broker="amqp://rabbit")
app.conf.update(
    worker_prefetch_multiplier=1,
)
