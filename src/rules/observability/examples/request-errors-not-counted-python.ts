import type { Examples } from '#model/rule'

const metrics = `from prometheus_client import Counter, Gauge, Histogram

orders = Counter("orders_placed_total", "Orders")
`

const main = `from fastapi import FastAPI

app = FastAPI()  # <- finding


@app.get("/orders")
def orders():
    return []


@app.post("/orders")
def place():
    return {}


@app.delete("/orders/{order_id}")
def remove(order_id: int):
    return {}
`

const main2 = `from fastapi import FastAPI

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
`

export const requestErrorsNotCountedPython: Examples = {
  bad: [
    {
      title: 'only what is done is counted',
      files: {
        'app/metrics.py': metrics,
        'app/main.py': main,
      },
    },
    {
      title: 'only how long it takes',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

seconds = Histogram("render_seconds", "Rendering", ["page"])
`,
        'app/main.py': main,
      },
    },
    {
      title: 'only what there is',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

people = Gauge("people", "People")
`,
        'app/main.py': main,
      },
    },
  ],
  good: [
    {
      title: 'by a label',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

requests = Counter("http_requests_total", "Requests", ["method", "status"])
`,
        'app/main.py': main2,
      },
    },
    {
      title: 'by a name',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

errors = Counter("http_errors_total", "Errors")
`,
        'app/main.py': main2,
      },
    },
    {
      title: 'by a package',
      files: {
        'pyproject.toml': `[project]
name = "example"
dependencies = ["fastapi", "uvicorn", "prometheus-fastapi-instrumentator"]
`,
        'app/metrics.py': metrics,
        'app/main.py': main2,
      },
    },
    {
      title: 'no metrics at all',
      files: {
        'app/main.py': main2,
      },
    },
    {
      title: 'labels that are put together at run time',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

requests = Counter("calls_total", "Calls", labels())
`,
        'app/main.py': main2,
      },
    },
  ],
}
