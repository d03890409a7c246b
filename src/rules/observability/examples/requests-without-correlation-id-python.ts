import type { Examples } from '#model/rule'

export const requestsWithoutCorrelationIdPython: Examples = {
  bad: [
    `import structlog
from fastapi import FastAPI

app = FastAPI()  # <- finding
log = structlog.get_logger()
`,
    {
      title: 'Django, with lines of JSON',
      files: {
        'app/settings.py': `LOGGING = {"formatters": {"json": {"()": "pythonjsonlogger.jsonlogger.JsonFormatter"}}}
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
`,
        'app/wsgi.py': `from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()  # <- finding
`,
      },
    },
    {
      title: 'Flask',
      files: {
        'app/main.py': `import structlog
from flask import Flask

log = structlog.get_logger()


def create_app():
    app = Flask(__name__)  # <- finding
    return app
`,
      },
    },
  ],
  good: [
    {
      title: 'a middleware of a package',
      files: {
        'app/main.py': `import structlog
from asgi_correlation_id import CorrelationIdMiddleware
from fastapi import FastAPI

app = FastAPI()
app.add_middleware(CorrelationIdMiddleware)
log = structlog.get_logger()
`,
      },
    },
    {
      title: 'a middleware in the settings',
      files: {
        'app/settings.py': `LOGGING = {"formatters": {"json": {"()": "pythonjsonlogger.jsonlogger.JsonFormatter"}}}
MIDDLEWARE = ["django_guid.middleware.guid_middleware"]
`,
        'app/wsgi.py': `from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
`,
      },
    },
    {
      title: 'bound by hand',
      files: {
        'app/main.py': `import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


@app.middleware("http")
async def with_id(request, call_next):
    structlog.contextvars.bind_contextvars(request_id=request.headers.get("x-request-id"))
    return await call_next(request)
`,
      },
    },
    {
      title: 'traced',
      files: {
        'app/main.py': `import structlog
from fastapi import FastAPI
from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor

app = FastAPI()
FastAPIInstrumentor.instrument_app(app)
log = structlog.get_logger()
`,
      },
    },
    {
      title: 'lines of text, in which nobody looks for fields',
      files: {
        'app/main.py': `import logging
from fastapi import FastAPI

app = FastAPI()
logger = logging.getLogger(__name__)
`,
      },
    },
    {
      title: 'a package of the manifest',
      files: {
        'pyproject.toml': `[project]
name = "example"
dependencies = ["django", "gunicorn", "django-structlog"]
`,
        'app/wsgi.py': `import structlog
from django.core.wsgi import get_wsgi_application

log = structlog.get_logger()
application = get_wsgi_application()
`,
      },
    },
  ],
}
