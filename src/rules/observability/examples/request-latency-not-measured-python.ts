import type { Examples } from '#model/rule'

const routes = `@app.get("/orders")
def orders():
    return []


@app.post("/orders")
def create():
    return {}


@app.delete("/orders/{id}")
def remove(id: str):
    return None
`
const app = (mark: string): string => `from fastapi import FastAPI

app = FastAPI()${mark}


${routes}`
const manifest = (more: string): string => `[project]\nname = "orders"\ndependencies = ["fastapi", "uvicorn"${more}]\n`

export const requestLatencyNotMeasuredPython: Examples = {
  bad: [
    { title: 'routes and no metrics', files: { 'app/main.py': app('  # <- finding') } },
    {
      title: 'a counter only',
      files: {
        'app/main.py': app('  # <- finding'),
        'app/metrics.py': `from prometheus_client import Counter\n\nORDERS = Counter("orders_total", "Orders")\n`,
      },
    },
  ],
  good: [
    {
      title: 'a histogram',
      files: {
        'app/main.py': app(''),
        'app/metrics.py': `from prometheus_client import Histogram\n\nLATENCY = Histogram("http_request_seconds", "Latency", ["route"])\n`,
      },
    },
    {
      title: 'an instrumentation of the framework',
      files: { 'pyproject.toml': manifest(', "prometheus-fastapi-instrumentator"'), 'app/main.py': app('') },
    },
    { title: 'the agent of a vendor', files: { 'pyproject.toml': manifest(', "sentry-sdk"'), 'app/main.py': app('') } },
  ],
}
