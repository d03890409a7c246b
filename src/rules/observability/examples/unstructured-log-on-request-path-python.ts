import type { Examples } from '#model/rule'

export const unstructuredLogOnRequestPathPython: Examples = {
  bad: [
    `import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


@app.get("/orders/{order_id}")
def show(order_id: int):
    print("showing", order_id)  # <- finding
    return {"id": order_id}
`,
    {
      title: 'called by a view, beside a configuration of JSON lines',
      files: {
        'app/settings.py': `LOGGING = {"formatters": {"json": {"()": "pythonjsonlogger.jsonlogger.JsonFormatter"}}}
`,
        'app/views.py': `from django.http import JsonResponse
from app.prices import price_of


def show(request, pk):
    return JsonResponse({"price": price_of(pk)})
`,
        'app/prices.py': `def price_of(pk):
    print(f"price of {pk}")  # <- finding
    return pk
`,
      },
    },
    {
      title: 'a task',
      files: {
        'app/tasks.py': `import structlog
from celery import shared_task

log = structlog.get_logger()


@shared_task
def deliver(pk):
    log.info("delivering", pk=pk)
    print("delivered")  # <- finding
`,
      },
    },
  ],
  good: [
    `import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


@app.get("/orders/{order_id}")
def show(order_id: int):
    log.info("showing", order_id=order_id)
    return {"id": order_id}
`,
    {
      title: 'no structured logger is there',
      files: {
        'app/views.py': `import logging
from fastapi import FastAPI

app = FastAPI()
logger = logging.getLogger(__name__)


@app.get("/orders")
def orders():
    print("orders")
    return []
`,
      },
    },
    {
      title: 'a command that is run by hand',
      files: {
        'app/log.py': `import structlog

log = structlog.get_logger()
`,
        'app/management/commands/tidy.py': `from django.core.management.base import BaseCommand


class Command(BaseCommand):
    def handle(self, request=None, **options):
        print("tidied")
`,
      },
    },
    {
      title: 'into a file',
      files: {
        'app/views.py': `import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


@app.get("/report")
def report():
    with open("/tmp/report", "w") as out:
        print("a line", file=out)
    return {}
`,
      },
    },
    {
      title: 'as the module is loaded, and when it is run by itself',
      files: {
        'app/views.py': `import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()

print("loaded")

if __name__ == "__main__":
    print("run")
`,
      },
    },
    {
      title: 'only where somebody debugs',
      files: {
        'app/views.py': `import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


@app.get("/orders")
def orders():
    if settings.DEBUG:
        print("orders")
    return []
`,
      },
    },
    {
      title: 'of nobody knows who calls it',
      files: {
        'app/views.py': `import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


def debug(value):
    print(value)
`,
      },
    },
  ],
}
