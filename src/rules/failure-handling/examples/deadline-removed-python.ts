import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'app/work.py': before },
  files: { 'app/work.py': after },
})

export const deadlineRemovedPython: Examples = {
  bad: [
    {
      title: 'a setting that a client reads',
      base: {
        'app/work.py': `import os


class Config:
    REDIS_URL = os.environ["REDIS_URL"]
    REDIS_SOCKET_TIMEOUT = 5  # <- finding
`,
      },
      files: {
        'app/work.py': `import os


class Config:
    REDIS_URL = os.environ["REDIS_URL"]
`,
      },
    },
    {
      title: 'what every call of a wrapper waited for',
      base: {
        'app/work.py': `class Platform:
    def api_get(self, path, session, **kw):
        url = self.api_url + path
        kw.setdefault("timeout", self.api_timeout)  # <- finding
        return session.get(url, **kw)
`,
      },
      files: {
        'app/work.py': `class Platform:
    def api_get(self, path, session, **kw):
        url = self.api_url + path
        return session.get(url, **kw)
`,
      },
    },
    {
      title: 'of a thread that is to end',
      base: {
        'app/work.py': `class Worker:
    def stop(self):
        self.stop_event.set()
        self.send_thread.join(30.0)  # <- finding
        self.started = False
`,
      },
      files: {
        'app/work.py': `class Worker:
    def stop(self):
        self.stop_event.set()
        self.send_thread.join()
        self.started = False
`,
      },
    },
    {
      title: 'among the options of a database',
      base: {
        'app/settings.py': `DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "orders",
        "OPTIONS": {
            "sslmode": "require",
            "connect_timeout": 5,  # <- finding
        },
    }
}
`,
      },
      files: {
        'app/settings.py': `DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "orders",
        "OPTIONS": {
            "sslmode": "require",
        },
    }
}
`,
      },
    },
    {
      title: 'of the statements after it',
      base: {
        'app/work.py': `from django.db import connection


def refresh():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 60000")  # <- finding
        cursor.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY totals")
`,
      },
      files: {
        'app/work.py': `from django.db import connection


def refresh():
    with connection.cursor() as cursor:
        cursor.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY totals")
`,
      },
    },
    change(
      'of a client',
      `from rates_sdk import RatesClient


def open_client(address):
    return RatesClient(address, timeout=5)  # <- finding
`,
      `from rates_sdk import RatesClient


def open_client(address):
    return RatesClient(address)
`,
    ),
    change(
      'around the work',
      `import asyncio
from app.rates import load


async def rates(shop):
    return await asyncio.wait_for(load(shop), 5)  # <- finding
`,
      `import asyncio
from app.rates import load


async def rates(shop):
    return await load(shop)
`,
    ),
  ],
  good: [
    {
      title: 'the caller must say it now',
      base: {
        'app/work.py': `def api_get(url, session, **kw):
    kw.setdefault("timeout", 10)
    return session.get(url, **kw)
`,
      },
      files: {
        'app/work.py': `def api_get(url, session, timeout):
    return session.get(url, timeout=timeout)
`,
      },
    },
    {
      title: 'a list is joined in another way',
      base: {
        'app/work.py': `def line(parts, width):
    return ", ".join(parts).ljust(width)
`,
      },
      files: {
        'app/work.py': `def line(parts, width):
    return "; ".join(parts)
`,
      },
    },
    {
      title: 'the option of another client',
      base: {
        'app/settings.py': `SEARCH = {"hosts": ["search:9200"], "request_timeout": 5}
`,
      },
      files: {
        'app/settings.py': `SEARCH = {"hosts": ["search:9200"], "request_timeout": 10}
`,
      },
    },
    change(
      'set on the session',
      `import requests
from app.net import session_with_timeout


def rates(address):
    return requests.get(address, timeout=5).json()
`,
      `import requests
from app.net import session_with_timeout


def rates(address):
    return session_with_timeout(5).get(address).json()
`,
    ),
    change(
      'another value',
      `import requests


def rates(address):
    return requests.get(address, timeout=5).json()
`,
      `import requests


def rates(address):
    return requests.get(address, timeout=(2, 10)).json()
`,
    ),
    change(
      'the call goes away with it',
      `import requests


def rates(address):
    return requests.get(address, timeout=5).json()
`,
      `import requests


def rates(address):
    return {}
`,
    ),
  ],
}
