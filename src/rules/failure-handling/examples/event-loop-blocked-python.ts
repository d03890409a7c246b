import type { Examples } from '#model/rule'

export const eventLoopBlockedPython: Examples = {
  bad: [
    {
      title: 'a question to the disk',
      base: {
        'app/work.py': `class Store:
    async def restore(self, image):
        if await self.run_in_executor(image.is_file):  # <- finding
            await self.load(image)
`,
      },
      files: {
        'app/work.py': `class Store:
    async def restore(self, image):
        if image.is_file():
            await self.load(image)
`,
      },
    },
    {
      title: 'work that a thread did',
      base: {
        'app/work.py': `import asyncio

from app.chunks import Chunker


class Reader:
    async def read(self, text, kind):
        chunker = await asyncio.to_thread(Chunker, kind)  # <- finding
        return chunker.split(text)
`,
      },
      files: {
        'app/work.py': `import asyncio

from app.chunks import Chunker


class Reader:
    async def read(self, text, kind):
        chunker = Chunker(kind)
        return chunker.split(text)
`,
      },
    },
    `import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/rates")
async def rates():
    return requests.get("https://rates.example.com/eur", timeout=5).json()  # <- finding
`,
    `import time
from fastapi import FastAPI

app = FastAPI()


@app.post("/jobs")
async def start(job: dict):
    while not ready(job):
        time.sleep(1)  # <- finding
    return {}
`,
    `import subprocess


class Converter:
    async def convert(self, path):
        subprocess.run(["convert", path, "out.png"], check=True, timeout=30)  # <- finding
`,
    {
      title: 'the asynchronous client is given up',
      base: {
        'app/rates.py': `import httpx


async def rate(currency):
    async with httpx.AsyncClient(timeout=5) as client:
        return (await client.get(f"https://rates.example.com/{currency}")).json()
`,
      },
      files: {
        'app/rates.py': `import httpx


async def rate(currency):
    return httpx.get(f"https://rates.example.com/{currency}", timeout=5).json()  # <- finding
`,
      },
    },
  ],
  good: [
    {
      title: 'not done any more',
      base: {
        'app/work.py': `import asyncio


async def rate(client, currency):
    await asyncio.to_thread(client.warm, currency)
    return await client.rate(currency)
`,
      },
      files: {
        'app/work.py': `async def rate(client, currency):
    return await client.rate(currency)
`,
      },
    },
    {
      title: 'no coroutine any more',
      base: {
        'app/work.py': `import asyncio


async def rate(client, currency):
    return await asyncio.to_thread(client.rate, currency)
`,
      },
      files: {
        'app/work.py': `def rate(client, currency):
    return client.rate(currency)
`,
      },
    },
    {
      title: 'it is awaited by itself now',
      base: {
        'app/work.py': `import asyncio


async def rate(client, currency):
    return await asyncio.to_thread(client.rate, currency)
`,
      },
      files: {
        'app/work.py': `async def rate(client, currency):
    return await client.rate(currency)
`,
      },
    },
    `import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/rates")
def rates():
    return requests.get("https://rates.example.com/eur", timeout=5).json()
`,
    `import asyncio
import requests


async def rates():
    answer = await asyncio.to_thread(requests.get, "https://rates.example.com/eur", timeout=5)
    return answer.json()
`,
    `import asyncio
import requests


async def rates(loop):
    return await loop.run_in_executor(None, lambda: requests.get("https://rates.example.com/eur", timeout=5))
`,
    `import asyncio
import httpx


async def rates():
    async with httpx.AsyncClient() as client:
        await asyncio.sleep(1)
        return await client.get("https://rates.example.com/eur")
`,
    `import asyncio
import time


async def build(path):
    def work():
        time.sleep(1)
        return path

    return await asyncio.to_thread(work)
`,
    {
      title: 'a test',
      files: {
        'tests/test_rates.py': `import time


async def test_rates():
    time.sleep(1)
`,
      },
    },
  ],
}
