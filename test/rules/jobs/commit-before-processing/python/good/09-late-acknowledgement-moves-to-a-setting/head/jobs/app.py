from celery import Celery

app = Celery("jobs", broker="amqp://rabbit")
app.conf.task_acks_late = True
