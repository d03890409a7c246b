import type { Examples } from '#model/rule'

export const retryRemovedPython: Examples = {
  bad: [
    {
      title: 'a function that does it again',
      base: {
        'app/work.py': `from app.retries import call_with_retries


def rates(client, currency):
    return call_with_retries(lambda: client.rates(currency))  # <- finding
`,
      },
      files: {
        'app/work.py': `def rates(client, currency):
    return client.rates(currency)
`,
      },
    },
    {
      title: 'a decorator of the repository',
      base: {
        'app/work.py': `from app.database import retry_on_deadlock


@retry_on_deadlock(times=3)  # <- finding
def close(session, alert):
    alert.closed = True
    session.commit()
`,
      },
      files: {
        'app/work.py': `def close(session, alert):
    alert.closed = True
    session.commit()
`,
      },
    },
    {
      title: 'of a task that asks for it itself',
      base: {
        'app/work.py': `from celery import shared_task
from requests import RequestException
from app.files import download


@shared_task(bind=True, max_retries=3)
def fetch(self, address):
    try:
        download(address)
    except RequestException as error:
        raise self.retry(exc=error)  # <- finding
`,
      },
      files: {
        'app/work.py': `from celery import shared_task
from requests import RequestException
from app.files import download


@shared_task(bind=True, max_retries=3)
def fetch(self, address):
    try:
        download(address)
    except RequestException as error:
        return None
`,
      },
    },
    {
      title: 'of a session',
      base: {
        'app/work.py': `import requests
from requests.adapters import HTTPAdapter


def read(url, token):
    session = requests.Session()
    session.mount(url, HTTPAdapter(max_retries=5))  # <- finding
    session.headers["Authorization"] = f"Bearer {token}"
    return session.get(url, timeout=30).json()
`,
      },
      files: {
        'app/work.py': `import requests
from requests.adapters import HTTPAdapter


def read(url, token):
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {token}"
    return session.get(url, timeout=30).json()
`,
      },
    },
    {
      title: 'after one kind of failure',
      base: {
        'app/work.py': `from celery import shared_task
from requests.exceptions import ConnectionError, Timeout
from app.desk import open_ticket


@shared_task(
    autoretry_for=(Timeout, ConnectionError),  # <- finding
    max_retries=3,
)
def ticket(text):
    open_ticket(text)
`,
      },
      files: {
        'app/work.py': `from celery import shared_task
from requests.exceptions import Timeout
from app.desk import open_ticket


@shared_task(
    autoretry_for=(Timeout,),
    max_retries=3,
)
def ticket(text):
    open_ticket(text)
`,
      },
    },
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
      title: 'one that says that it does not',
      base: {
        'app/work.py': `from app.jobs import no_retry


@no_retry
def close(session, alert):
    session.commit()
`,
      },
      files: {
        'app/work.py': `def close(session, alert):
    session.commit()
`,
      },
    },
    {
      title: 'another decorator that does it again',
      base: {
        'app/work.py': `from app.database import retry_on_deadlock


@retry_on_deadlock(times=3)
def close(session, alert):
    session.commit()
`,
      },
      files: {
        'app/work.py': `from tenacity import retry, stop_after_attempt


@retry(stop=stop_after_attempt(3))
def close(session, alert):
    session.commit()
`,
      },
    },
    {
      title: 'every failure of that kind is meant now',
      base: {
        'app/work.py': `from celery import shared_task
from requests.exceptions import ConnectTimeout, ReadTimeout, Timeout
from app.desk import open_ticket


@shared_task(
    autoretry_for=(ConnectTimeout, ReadTimeout),
    max_retries=3,
)
def ticket(text):
    open_ticket(text)
`,
      },
      files: {
        'app/work.py': `from celery import shared_task
from requests.exceptions import ConnectTimeout, ReadTimeout, Timeout
from app.desk import open_ticket


@shared_task(
    autoretry_for=(Timeout,),
    max_retries=3,
)
def ticket(text):
    open_ticket(text)
`,
      },
    },
    {
      title: 'the session is not made any more',
      base: {
        'app/work.py': `import requests
from requests.adapters import HTTPAdapter


def read(url):
    session = requests.Session()
    session.mount(url, HTTPAdapter(max_retries=5))
    return session.get(url, timeout=30).json()
`,
      },
      files: {
        'app/work.py': `import requests


def read(url):
    return requests.get(url, timeout=30).json()
`,
      },
    },
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
