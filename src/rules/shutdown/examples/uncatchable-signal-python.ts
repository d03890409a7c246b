import type { Examples } from '#model/rule'

export const uncatchableSignalPython: Examples = {
  bad: [
    `import signal
from fastapi import FastAPI

app = FastAPI()
signal.signal(signal.SIGKILL, stop)  # <- finding
`,
    `import asyncio
import signal


def run():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGKILL, stop)  # <- finding
`,
    `import signal


def main():
    signal.signal(signal.SIGSTOP, lambda *_: stop())  # <- finding
`,
  ],
  good: [
    `import signal


def main():
    signal.signal(signal.SIGTERM, stop)
`,
    `import os
import signal


def end(pid):
    os.kill(pid, signal.SIGKILL)
`,
    `import signal


def main():
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, stop)
`,
  ],
}
