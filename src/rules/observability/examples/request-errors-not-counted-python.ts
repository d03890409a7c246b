import type { Examples } from '#model/rule'

export const requestErrorsNotCountedPython: Examples = {
  bad: [
    {
      title: 'only what is done is counted',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

orders = Counter("orders_placed_total", "Orders")
`,
        'app/main.py': `from fastapi import FastAPI

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
`,
      },
    },
    {
      title: 'only how long it takes',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

seconds = Histogram("render_seconds", "Rendering", ["page"])
`,
        'app/main.py': `from fastapi import FastAPI

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
`,
      },
    },
    {
      title: 'only what there is',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

people = Gauge("people", "People")
`,
        'app/main.py': `from fastapi import FastAPI

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
`,
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
    {
      title: 'by a name',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

errors = Counter("http_errors_total", "Errors")
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
    {
      title: 'by a package',
      files: {
        'pyproject.toml': `[project]
name = "example"
dependencies = ["fastapi", "uvicorn", "prometheus-fastapi-instrumentator"]
`,
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

orders = Counter("orders_placed_total", "Orders")
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
    {
      title: 'no metrics at all',
      files: {
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
    {
      title: 'labels that are put together at run time',
      files: {
        'app/metrics.py': `from prometheus_client import Counter, Gauge, Histogram

requests = Counter("calls_total", "Calls", labels())
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
