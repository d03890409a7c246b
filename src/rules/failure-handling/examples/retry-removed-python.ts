import type { Examples } from '#model/rule'

export const retryRemovedPython: Examples = {
  bad: [
    {
      title: 'by a decorator',
      base: {
        'app/example.py': `import requests
from tenacity import retry, stop_after_attempt, wait_exponential


@retry(stop=stop_after_attempt(3), wait=wait_exponential())  # <- finding
def rates(day):
    return requests.get(f"https://bank.example/{day}", timeout=3).json()
`,
      },
      files: {
        'app/example.py': `import requests


def rates(day):
    return requests.get(f"https://bank.example/{day}", timeout=3).json()
`,
      },
    },
    {
      title: 'by another library',
      base: {
        'app/example.py': `import backoff
import requests


@backoff.on_exception(backoff.expo, requests.ConnectionError, max_tries=3)  # <- finding
def rates(day):
    return requests.get(f"https://bank.example/{day}", timeout=3).json()
`,
      },
      files: {
        'app/example.py': `import requests


def rates(day):
    return requests.get(f"https://bank.example/{day}", timeout=3).json()
`,
      },
    },
    {
      title: 'of a task',
      base: {
        'app/example.py': `from celery import shared_task
from app.bank import load


@shared_task(autoretry_for=(ConnectionError,), retry_backoff=True)  # <- finding
def refresh(day):
    load(day)
`,
      },
      files: {
        'app/example.py': `from celery import shared_task
from app.bank import load


@shared_task
def refresh(day):
    load(day)
`,
      },
    },
  ],
  good: [
    {
      title: 'another number',
      base: {
        'app/example.py': `from tenacity import retry, stop_after_attempt, wait_fixed
from app.bank import load


@retry(stop=stop_after_attempt(3), wait=wait_fixed(1))
def rates(day):
    return load(day)
`,
      },
      files: {
        'app/example.py': `from tenacity import retry, stop_after_attempt, wait_fixed
from app.bank import load


@retry(stop=stop_after_attempt(5), wait=wait_fixed(1))
def rates(day):
    return load(day)
`,
      },
    },
    {
      title: 'by another library',
      base: {
        'app/example.py': `from tenacity import retry, stop_after_attempt, wait_fixed
from app.bank import load


@retry(stop=stop_after_attempt(3), wait=wait_fixed(1))
def rates(day):
    return load(day)
`,
      },
      files: {
        'app/example.py': `import backoff
from app.bank import load


@backoff.on_exception(backoff.expo, ConnectionError, max_tries=3)
def rates(day):
    return load(day)
`,
      },
    },
    {
      title: 'what was repeated goes as well',
      base: {
        'app/example.py': `from tenacity import retry, stop_after_attempt, wait_fixed
from app.bank import load


@retry(stop=stop_after_attempt(3), wait=wait_fixed(1))
def rates(day):
    return load(day)


def other(day):
    return day
`,
      },
      files: {
        'app/example.py': `def other(day):
    return day
`,
      },
    },
  ],
}
