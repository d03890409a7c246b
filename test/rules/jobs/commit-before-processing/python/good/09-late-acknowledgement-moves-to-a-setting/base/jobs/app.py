from celery import Celery

app = Celery("jobs", broker="amqp://rabbit")
