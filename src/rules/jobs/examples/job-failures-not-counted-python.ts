import type { Examples } from '#model/rule'

export const jobFailuresNotCountedPython: Examples = {
  bad: [
    {
      title: 'only requests are counted',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

requests = Counter("http_requests_total", "Requests", ["status"])
`,
        'app/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):  # <- finding
    send(pk)
`,
      },
    },
    {
      title: 'only how many wait',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

waiting = Gauge("queue_length", "Waiting")
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

renders = Histogram("render_seconds", "Rendering", ["page"])
`,
        'app/tasks.py': `import dramatiq


@dramatiq.actor
def deliver(pk):  # <- finding
    send(pk)
`,
      },
    },
  ],
  good: [
    {
      title: 'by a name',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

failed = Counter("tasks_failed_total", "Failed", ["task"])
`,
        'app/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):
    send(pk)
`,
      },
    },
    {
      title: 'by a label',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

tasks = Histogram("task_seconds", "Tasks", ["task", "outcome"])
`,
        'app/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):
    send(pk)
`,
      },
    },
    {
      title: 'no metrics',
      files: {
        'app/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):
    send(pk)
`,
      },
    },
    {
      title: 'no jobs',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

requests = Counter("http_requests_total", "Requests", ["status"])
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()


@app.get("/orders")
def orders():
    return []


@app.post("/orders")
def place():
    return {}


@app.delete("/orders/{order_id}")
def remove(order_id: int):
    return {}
`,
      },
    },
  ],
}
