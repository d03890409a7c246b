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
