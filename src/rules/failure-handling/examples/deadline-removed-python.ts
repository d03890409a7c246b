import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'app/work.py': before },
  files: { 'app/work.py': after },
})

export const deadlineRemovedPython: Examples = {
  bad: [
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
