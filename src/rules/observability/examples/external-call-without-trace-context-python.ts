import type { Examples } from '#model/rule'

const tracing = `from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor


def set_up(app):
    FastAPIInstrumentor.instrument_app(app)
`

const main = `import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/rates")
def rates():
    return requests.get("https://rates.example.com", timeout=5).json()  # <- finding
`

const main2 = `import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/rates")
def rates():
    return requests.get("https://rates.example.com", timeout=5).json()
`

export const externalCallWithoutTraceContextPython: Examples = {
  bad: [
    {
      title: 'only what comes in is traced',
      files: {
        'app/tracing.py': tracing,
        'app/main.py': main,
      },
    },
    {
      title: 'another client is traced',
      files: {
        'app/tracing.py': `from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor


def set_up(app):
    FastAPIInstrumentor.instrument_app(app)
    HTTPXClientInstrumentor().instrument()
`,
        'app/main.py': main,
      },
    },
    {
      title: 'its instrumentation was taken away',
      base: {
        'app/tracing.py': `from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.instrumentation.requests import RequestsInstrumentor


def set_up(app):
    FastAPIInstrumentor.instrument_app(app)
    RequestsInstrumentor().instrument()  # <- finding
`,
        'app/main.py': main2,
      },
      files: {
        'app/tracing.py': tracing,
        'app/main.py': main2,
      },
    },
  ],
  good: [
    {
      title: 'the client is traced',
      files: {
        'app/tracing.py': `from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.instrumentation.requests import RequestsInstrumentor


def set_up(app):
    FastAPIInstrumentor.instrument_app(app)
    RequestsInstrumentor().instrument()
`,
        'app/main.py': main2,
      },
    },
    {
      title: 'what it goes through is traced',
      files: {
        'app/tracing.py': `from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.instrumentation.urllib3 import URLLib3Instrumentor


def set_up(app):
    FastAPIInstrumentor.instrument_app(app)
    URLLib3Instrumentor().instrument()
`,
        'app/main.py': main2,
      },
    },
    {
      title: 'everything is traced',
      files: {
        'app/tracing.py': `import sentry_sdk

sentry_sdk.init(dsn=dsn(), traces_sample_rate=0.1)
`,
        'app/main.py': main2,
      },
    },
    {
      title: 'the context is handed on by hand',
      files: {
        'app/tracing.py': `from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.propagate import inject


def set_up(app):
    FastAPIInstrumentor.instrument_app(app)


def headers():
    carrier = {}
    inject(carrier)
    return carrier
`,
        'app/main.py': main2,
      },
    },
    {
      title: 'a distribution finds the clients',
      files: {
        'pyproject.toml': `[project]
name = "example"
dependencies = ["fastapi", "uvicorn", "opentelemetry-distro"]
`,
        'app/tracing.py': tracing,
        'app/main.py': main2,
      },
    },
    {
      title: 'nothing is traced',
      files: {
        'app/main.py': main2,
      },
    },
  ],
}
