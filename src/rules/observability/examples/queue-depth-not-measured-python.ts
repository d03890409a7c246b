import type { Examples } from '#model/rule'

const tasks = `from celery import shared_task


@shared_task
def deliver(pk):
    send(pk)
`

export const queueDepthNotMeasuredPython: Examples = {
  bad: [
    {
      title: 'only what is done',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

done = Counter("tasks_done_total", "Tasks", ["status"])
`,
        'app/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):  # <- finding
    send(pk)
`,
      },
    },
    {
      title: 'an actor',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

done = Counter("mails_total", "Mails", ["status"])
`,
        'app/tasks.py': `import dramatiq


@dramatiq.actor
def deliver(pk):  # <- finding
    send(pk)
`,
      },
    },
    {
      title: 'a consumer of a broker',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

done = Counter("events_total", "Events", ["status"])
`,
        'app/consume.py': `import pika


def on_event(channel, method, properties, body):
    store(body)
    channel.basic_ack(method.delivery_tag)


def main():
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("events", on_event)  # <- finding
`,
      },
    },
  ],
  good: [
    {
      title: 'a gauge',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

waiting = Gauge("queue_length", "Waiting", ["queue"])
`,
        'app/tasks.py': tasks,
      },
    },
    {
      title: 'the age of the oldest',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

lag = Gauge("oldest_pending_seconds", "Lag")
`,
        'app/tasks.py': tasks,
      },
    },
    {
      title: 'no metrics',
      files: {
        'app/tasks.py': tasks,
      },
    },
    {
      title: 'metrics of another kind beside them',
      files: {
        'pyproject.toml': `[project]
name = "example"
dependencies = ["celery", "django", "datadog"]
`,
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

done = Counter("done_total", "Done")
`,
        'app/tasks.py': tasks,
      },
    },
  ],
}
