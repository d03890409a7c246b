import type { Examples } from '#model/rule'

export const unboundedRetryPython: Examples = {
  bad: [
    {
      title: 'a task that puts itself in line again',
      files: {
        'app/again.py': `from celery import shared_task


@shared_task
def deliver(pk):
    try:
        send(pk)
    except Exception:
        deliver.apply_async((pk,), countdown=60)  # <- finding
`,
      },
    },
    `from celery import shared_task


@shared_task(autoretry_for=(Exception,), retry_backoff=True, max_retries=None)  # <- finding
def deliver(webhook_id):
    send(webhook_id)
`,
    `from celery import shared_task
from django.conf import settings


@shared_task(
    autoretry_for=(Exception,),
    max_retries=1 if settings.DEBUG else None,  # <- finding
)
def deliver(webhook_id):
    send(webhook_id)
`,
    `import time
import requests


def register(payload):
    while True:  # <- finding
        try:
            answer = requests.post("https://hub.example.com/register", json=payload, timeout=5)
            return answer.json()
        except requests.RequestException:
            time.sleep(1)
`,
    {
      title: 'the limit is taken away',
      base: {
        'app/tasks.py': `from celery import shared_task


@shared_task(autoretry_for=(Exception,), max_retries=5)  # <- finding
def deliver(webhook_id):
    send(webhook_id)
`,
      },
      files: {
        'app/tasks.py': `from celery import shared_task


@shared_task(autoretry_for=(Exception,), max_retries=None)
def deliver(webhook_id):
    send(webhook_id)
`,
      },
    },
  ],
  good: [
    {
      title: 'a task that puts itself in line again, so often',
      files: {
        'app/again.py': `from celery import shared_task


@shared_task
def deliver(pk, attempt=0):
    try:
        send(pk)
    except Exception:
        if attempt < 5:
            deliver.apply_async((pk, attempt + 1), countdown=60)


@shared_task
def walk(page):
    if more(page):
        walk.delay(page + 1)
`,
      },
    },
    {
      title: 'a task that does nothing any more',
      files: {
        'app/tasks.py': `from celery import shared_task


@shared_task(autoretry_for=(Exception,), retry_backoff=True, max_retries=None)
def announce(order_id):
    # Kept for the messages that are still in the queue.
    pass


@shared_task(autoretry_for=(Exception,), max_retries=None)
def remind(order_id):
    """Others do this now."""
`,
      },
    },
    `import time


def wait_for_database(connection):
    while True:
        try:
            return connection.ping()
        except OSError:
            time.sleep(1)
`,
    `from tenacity import retry, wait_exponential


@retry(wait=wait_exponential(max=60))
async def reconnect_stream(url):
    await open_stream(url)
`,
    `import time
import fastapi
from django.db import OperationalError


def ready(connections, wait_for: int):
    start = time.monotonic()
    while True:
        if time.monotonic() - start > wait_for:
            exit("database is not there")
        try:
            connections["default"].ensure_connection()
            break
        except OperationalError:
            pass
        time.sleep(0.25)
`,

    `from celery import shared_task


@shared_task(autoretry_for=(Exception,), retry_backoff=True)
def deliver(webhook_id):
    send(webhook_id)
`,
    `from tenacity import retry, stop_after_attempt, wait_exponential


@retry(stop=stop_after_attempt(4), wait=wait_exponential())
def fetch(url):
    return load(url)
`,
    {
      title: 'a worker takes the next message, whatever became of this one',
      files: {
        'app/worker.py': `def run(queue):
    while True:
        try:
            message = queue.get()
            handle(message)
        except Exception as error:
            log(error)
`,
      },
    },
    `import time
import requests


def register(payload):
    attempts = 0
    while True:
        try:
            return requests.post("https://hub.example.com/register", json=payload, timeout=5).json()
        except requests.RequestException:
            attempts += 1
            if attempts > 5:
                raise
            time.sleep(2**attempts)
`,
  ],
}
