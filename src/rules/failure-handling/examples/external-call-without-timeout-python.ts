import type { Examples } from '#model/rule'

export const externalCallWithoutTimeoutPython: Examples = {
  bad: [
    `import requests
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def create_order(order: dict):
    risk = requests.post("https://risk.example.com/score", json=order)  # <- finding
    return risk.json()
`,
    {
      title: 'through a session that another file makes',
      files: {
        'app/http.py': `import requests

risk = requests.Session()
risk.headers["accept"] = "application/json"
`,
        'app/orders.py': `from app.http import risk


def score(order):
    return risk.post("https://risk.example.com/score", json=order)  # <- finding
`,
      },
    },
    `import smtplib


class Mailer:
    def send(self, message):
        with smtplib.SMTP("mail.example.com", 587) as server:  # <- finding
            server.send_message(message)
`,
    {
      title: 'the timeout is taken away',
      base: {
        'app/rates.py': `import httpx


async def rate(currency):
    async with httpx.AsyncClient(timeout=5) as client:  # <- finding
        answer = await client.get(f"https://rates.example.com/{currency}")
    return answer.json()
`,
      },
      files: {
        'app/rates.py': `import httpx


async def rate(currency):
    async with httpx.AsyncClient(timeout=None) as client:
        answer = await client.get(f"https://rates.example.com/{currency}")
    return answer.json()
`,
      },
    },
    `from urllib.request import urlopen


def page(url):
    return urlopen(url).read()  # <- finding
`,
    `import redis

cache = redis.Redis.from_url("redis://cache:6379/0")  # <- finding
`,
  ],
  good: [
    `import requests


def score(order):
    return requests.post("https://risk.example.com/score", json=order, timeout=(3, 10)).json()
`,
    `import httpx


async def rate(currency):
    async with httpx.AsyncClient() as client:
        return (await client.get(f"https://rates.example.com/{currency}")).json()
`,
    `import requests


def call(url, **options):
    options.setdefault("timeout", 5)
    return requests.get(url, **options)
`,
    `import requests
from app.adapters import TimeoutAdapter

session = requests.Session()
session.mount("https://", TimeoutAdapter(5))


def load(path):
    return session.get(f"https://crm.example.com/{path}")
`,
    `import asyncio
import aiohttp


async def load(url):
    async with aiohttp.ClientSession() as session:
        async with asyncio.timeout(5):
            return await session.get(url)
`,
    {
      title: 'a test',
      files: {
        'tests/test_orders.py': `import requests


def test_health():
    assert requests.get("http://localhost:8000/health").ok
`,
      },
    },
    {
      title: 'the session is not that of requests',
      files: {
        'app/db.py': `from app.store import session


def load(key):
    return session.get(key)
`,
      },
    },
    `import redis

events = redis.Redis(host="cache")


def follow():
    channel = events.pubsub()
    channel.subscribe("orders")
    for message in channel.listen():
        print(message)
`,
  ],
}
