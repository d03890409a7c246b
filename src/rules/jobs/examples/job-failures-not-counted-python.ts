import type { Examples } from '#model/rule'

const metrics = `from prometheus_client import Counter, Gauge, Histogram

requests = Counter("http_requests_total", "Requests", ["status"])
`

const tasks = `from celery import shared_task


@shared_task
def deliver(pk):  # <- finding
    send(pk)
`

const tasks2 = `from celery import shared_task


@shared_task
def deliver(pk):
    send(pk)
`

export const jobFailuresNotCountedPython: Examples = {
  bad: [
    {
      title: 'only requests are counted',
      files: {
        'app/metrics.py': metrics,
        'app/tasks.py': tasks,
      },
    },
    {
      title: 'only how many wait',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

waiting = Gauge("queue_length", "Waiting")
`,
        'app/tasks.py': tasks,
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
        'app/tasks.py': tasks2,
      },
    },
    {
      title: 'by a label',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

tasks = Histogram("task_seconds", "Tasks", ["task", "outcome"])
`,
        'app/tasks.py': tasks2,
      },
    },
    {
      title: 'no metrics',
      files: {
        'app/tasks.py': tasks2,
      },
    },
    {
      title: 'no jobs',
      files: {
        'app/metrics.py': metrics,
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
