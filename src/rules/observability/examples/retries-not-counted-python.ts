import type { Examples } from '#model/rule'

const metrics = `from prometheus_client import Counter, Gauge, Histogram

calls = Counter("http_requests_total", "Requests", ["status"])
`

const rates = `import requests
from tenacity import retry, stop_after_attempt, wait_exponential
from fastapi import FastAPI

app = FastAPI()


@retry(stop=stop_after_attempt(3), wait=wait_exponential())
def rates():
    return requests.get("https://rates.example.com", timeout=5).json()


@app.get("/rates")
def show():
    return rates()
`

export const retriesNotCountedPython: Examples = {
  bad: [
    {
      title: 'only requests are counted',
      files: {
        'app/metrics.py': metrics,
        'app/rates.py': `import requests
from tenacity import retry, stop_after_attempt, wait_exponential
from fastapi import FastAPI

app = FastAPI()


@retry(stop=stop_after_attempt(3), wait=wait_exponential())  # <- finding
def rates():
    return requests.get("https://rates.example.com", timeout=5).json()


@app.get("/rates")
def show():
    return rates()
`,
      },
    },
    {
      title: 'a task that is tried again',
      files: {
        'app/metrics.py': metrics,
        'app/tasks.py': `import requests
from celery import shared_task


@shared_task(autoretry_for=(requests.RequestException,), max_retries=5)  # <- finding
def deliver(pk):
    requests.post("https://hooks.example.com", json={"pk": pk}, timeout=5)
`,
      },
    },
    {
      title: 'a loop',
      files: {
        'app/metrics.py': metrics,
        'app/rates.py': `import time
import requests


def rates(request):
    for attempt in range(3):  # <- finding
        try:
            return requests.get("https://rates.example.com", timeout=5).json()
        except requests.RequestException:
            time.sleep(2**attempt)
`,
      },
    },
  ],
  good: [
    {
      title: 'by a name',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

retries = Counter("rates_retries_total", "Retries")
`,
        'app/rates.py': rates,
      },
    },
    {
      title: 'by a label',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

calls = Counter("calls_total", "Calls", ["peer", "attempt"])
`,
        'app/rates.py': rates,
      },
    },
    {
      title: 'no metrics',
      files: {
        'app/rates.py': rates,
      },
    },
    {
      title: 'nothing is tried again',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

calls = Counter("calls_total", "Calls")
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
