import type { Examples } from '#model/rule'

export const attemptLimitRemovedPython: Examples = {
  bad: [
    {
      title: 'of a client',
      base: {
        'app/example.py': `from app.http import make_client

client = make_client(
    base="https://bank.example",
    max_retries=3,  # <- finding
)
`,
      },
      files: {
        'app/example.py': `from app.http import make_client

client = make_client(
    base="https://bank.example",
)
`,
      },
    },
    {
      title: 'of a job',
      base: {
        'app/example.py': `from app.queue import queue


def enqueue(pk):
    queue.enqueue("send", pk, retry_limit=5)  # <- finding
`,
      },
      files: {
        'app/example.py': `from app.queue import queue


def enqueue(pk):
    queue.enqueue("send", pk)
`,
      },
    },
    {
      title: 'of what is tried',
      base: {
        'app/example.py': `from app.tries import attempt


def rates(bank, day):
    return attempt(bank.rates, day, max_attempts=4)  # <- finding
`,
      },
      files: {
        'app/example.py': `from app.tries import attempt


def rates(bank, day):
    return attempt(bank.rates, day)
`,
      },
    },
  ],
  good: [
    {
      title: 'it is not tried again at all any more',
      base: {
        'app/work.py': `from celery import shared_task
from app.files import checksum


@shared_task(
    queue="files",
    autoretry_for=(TimeoutError,),
    retry_backoff=True,
    max_retries=3,
)
def calculate(pk):
    checksum(pk)
`,
      },
      files: {
        'app/work.py': `from celery import shared_task
from app.files import checksum


@shared_task(queue="files")
def calculate(pk):
    checksum(pk)
`,
      },
    },
    {
      title: 'another limit',
      base: {
        'app/example.py': `from app.queue import queue


def enqueue(pk):
    queue.enqueue("send", pk, retry_limit=5)
`,
      },
      files: {
        'app/example.py': `from app.queue import queue


def enqueue(pk):
    queue.enqueue("send", pk, retry_limit=2)
`,
      },
    },
    {
      title: 'nothing is put there any more',
      base: {
        'app/example.py': `from app.queue import queue


def enqueue(pk):
    queue.enqueue("send", pk, retry_limit=5)
    return pk
`,
      },
      files: {
        'app/example.py': `def enqueue(pk):
    return pk
`,
      },
    },
    {
      title: 'the limit of a field',
      base: {
        'app/example.py': `from app.forms import Field

name = Field(label="name", max_retries=3)
`,
      },
      files: {
        'app/example.py': `from app.forms import Field

name = Field(label="name")
`,
      },
    },
  ],
}
