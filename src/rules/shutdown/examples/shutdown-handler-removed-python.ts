import type { Examples } from '#model/rule'

const pyproject = `[project]
name = "worker"
dependencies = ["pika", "celery"]
`

const worker = `import signal

import pika

connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))


def stop(signum, frame):
    channel.stop_consuming()


def main():
    signal.signal(signal.SIGTERM, stop)
    channel.start_consuming()
`

export const shutdownHandlerRemovedPython: Examples = {
  bad: [
    {
      title: 'a list of what is done at the end',
      base: {
        'pyproject.toml': `[project]
name = "worker"
dependencies = ["fastapi", "uvicorn"]
`,
        'app/main.py': `from aiohttp import web

from app.workers import close_pool, routes


def make_app():
    app = web.Application()
    app.add_routes(routes)
    app.on_shutdown.append(close_pool)  # <- finding
    return app
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "worker"
dependencies = ["fastapi", "uvicorn"]
`,
        'app/main.py': `from aiohttp import web

from app.workers import close_pool, routes


def make_app():
    app = web.Application()
    app.add_routes(routes)
    return app
`,
      },
    },
    {
      title: 'the end of a lifespan',
      base: {
        'pyproject.toml': `[project]
name = "worker"
dependencies = ["fastapi", "uvicorn"]
`,
        'app/main.py': `from contextlib import asynccontextmanager
from fastapi import FastAPI

from app.workers import scheduler


@asynccontextmanager
async def lifespan(app):
    await scheduler.start()
    yield
    await scheduler.stop()  # <- finding


app = FastAPI(lifespan=lifespan)
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "worker"
dependencies = ["fastapi", "uvicorn"]
`,
        'app/main.py': `from contextlib import asynccontextmanager
from fastapi import FastAPI

from app.workers import scheduler


@asynccontextmanager
async def lifespan(app):
    await scheduler.start()
    yield


app = FastAPI(lifespan=lifespan)
`,
      },
    },
    {
      title: 'registered with a framework, in the function that makes the application',
      base: {
        'pyproject.toml': `[project]
name = "worker"
dependencies = ["fastapi", "uvicorn"]
`,
        'app/main.py': `from fastapi import FastAPI

from app.workers import consumer, scheduler


def make_app():
    app = FastAPI()

    @app.on_event("shutdown")  # <- finding
    async def stop():
        await scheduler.stop()
        await consumer.stop()

    return app
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "worker"
dependencies = ["fastapi", "uvicorn"]
`,
        'app/main.py': `from fastapi import FastAPI

from app.workers import consumer, scheduler


def make_app():
    app = FastAPI()
    return app
`,
      },
    },
    {
      title: 'of a worker',
      base: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import signal

import pika

connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))


def stop(signum, frame):
    channel.stop_consuming()


def main():
    signal.signal(signal.SIGTERM, stop)  # <- finding
    channel.start_consuming()
`,
      },
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import signal

import pika

connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))


def stop(signum, frame):
    channel.stop_consuming()


def main():
    channel.start_consuming()
`,
      },
    },
    {
      title: 'of a loop',
      base: {
        'pyproject.toml': pyproject,
        'app/loop.py': `import signal


class Worker:
    def __init__(self):
        self.running = True
        signal.signal(signal.SIGTERM, self.stop)  # <- finding

    def stop(self, signum, frame):
        self.running = False

    def run(self):
        while self.running:
            work()
`,
      },
      files: {
        'pyproject.toml': pyproject,
        'app/loop.py': `import signal


class Worker:
    def __init__(self):
        self.running = True

    def run(self):
        while self.running:
            work()
`,
      },
    },
    {
      title: 'of an event loop',
      base: {
        'pyproject.toml': pyproject,
        'app/loop.py': `import asyncio
import signal


async def main():
    done = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lambda: done.set())  # <- finding
    await serve(done)
`,
      },
      files: {
        'pyproject.toml': pyproject,
        'app/loop.py': `import asyncio


async def main():
    done = asyncio.Event()
    await serve(done)
`,
      },
    },
  ],
  good: [
    {
      title: 'what was stopped is not started any more',
      base: {
        'pyproject.toml': `[project]
name = "worker"
dependencies = ["fastapi", "uvicorn"]
`,
        'app/main.py': `from contextlib import asynccontextmanager
from fastapi import FastAPI

from app.workers import scheduler


@asynccontextmanager
async def lifespan(app):
    await scheduler.start()
    yield
    await scheduler.stop()


app = FastAPI(lifespan=lifespan)
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "worker"
dependencies = ["fastapi", "uvicorn"]
`,
        'app/main.py': `from contextlib import asynccontextmanager
from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app):
    yield


app = FastAPI(lifespan=lifespan)
`,
      },
    },
    {
      title: 'a lifespan does it now',
      base: {
        'pyproject.toml': `[project]
name = "worker"
dependencies = ["fastapi", "uvicorn"]
`,
        'app/main.py': `from fastapi import FastAPI

from app.workers import scheduler

app = FastAPI()


@app.on_event("shutdown")
async def stop():
    await scheduler.stop()
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "worker"
dependencies = ["fastapi", "uvicorn"]
`,
        'app/main.py': `from contextlib import asynccontextmanager
from fastapi import FastAPI

from app.workers import scheduler


@asynccontextmanager
async def lifespan(app):
    yield
    await scheduler.stop()


app = FastAPI(lifespan=lifespan)
`,
      },
    },
    {
      title: 'it moved',
      base: {
        'pyproject.toml': pyproject,
        'app/worker.py': worker,
      },
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import signal

import pika

connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))


def stop(signum, frame):
    channel.stop_consuming()


def main():
    take_signals()
    channel.start_consuming()
`,
        'app/signals.py': `import signal


def take_signals():
    signal.signal(signal.SIGTERM, lambda *_: channel.stop_consuming())
`,
      },
    },
    {
      title: 'written otherwise',
      base: {
        'pyproject.toml': pyproject,
        'app/worker.py': worker,
      },
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import signal

import pika

connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))


def stop(signum, frame):
    channel.stop_consuming()


def main():
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, stop)
    channel.start_consuming()
`,
      },
    },
    {
      title: 'the worker went with it',
      base: {
        'pyproject.toml': pyproject,
        'app/worker.py': worker,
        'app/other.py': `x = 1
`,
      },
      files: {
        'pyproject.toml': pyproject,
        'app/other.py': `x = 1
`,
      },
    },
  ],
}
