import type { Examples } from '#model/rule'

export const synchronisationRemovedPython: Examples = {
  bad: [
    {
      title: 'the lock of another object',
      base: {
        'app/work.py': `class Manager:
    def trigger(self, job):
        with self.scheduler.lock:  # <- finding
            self.scheduler.waiting.append(job)
`,
      },
      files: {
        'app/work.py': `class Manager:
    def trigger(self, job):
        self.scheduler.waiting.append(job)
`,
      },
    },
    {
      title: 'a lock of a store, by name',
      base: {
        'app/work.py': `from app.stores import store


class Keys:
    def rotate(self):
        with store.get_lock(f"rotate-{self.name}", timeout=60, blocking=False):  # <- finding
            answer = self.client.new_key(self.key)
            self.key = answer["key"]
`,
      },
      files: {
        'app/work.py': `from app.stores import store


class Keys:
    def rotate(self):
        answer = self.client.new_key(self.key)
        self.key = answer["key"]
`,
      },
    },
    {
      title: 'around a cache that two threads use',
      base: {
        'app/work.py': `import threading
from cachetools import TTLCache

_cache = TTLCache(maxsize=100, ttl=60)
_cache_lock = threading.Lock()


def read(path):
    with _cache_lock:  # <- finding
        if path in _cache:
            return _cache[path]
    return load(path)


def load(path):
    return path.read_text()
`,
      },
      files: {
        'app/work.py': `import threading
from cachetools import TTLCache

_cache = TTLCache(maxsize=100, ttl=60)
_cache_lock = threading.Lock()


def read(path):
    if path in _cache:
        return _cache[path]
    return load(path)


def load(path):
    return path.read_text()
`,
      },
    },
    {
      title: 'of an object',
      base: {
        'app/work.py': `import threading


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.values = {}

    def add(self, name):
        with self._lock:  # <- finding
            self.values[name] = self.values.get(name, 0) + 1
`,
      },
      files: {
        'app/work.py': `import threading


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.values = {}

    def add(self, name):
        self.values[name] = self.values.get(name, 0) + 1
`,
      },
    },
    {
      title: 'between tasks',
      base: {
        'app/work.py': `import asyncio

lock = asyncio.Lock()
token = None


async def current(client):
    global token
    async with lock:  # <- finding
        if token is None:
            token = await client.sign_in()
    return token
`,
      },
      files: {
        'app/work.py': `import asyncio

lock = asyncio.Lock()
token = None


async def current(client):
    global token
    if token is None:
        token = await client.sign_in()
    return token
`,
      },
    },
  ],
  good: [
    {
      title: 'a block and a clock are no locks',
      base: {
        'app/work.py': `class Page:
    def render(self, page):
        with page.text_block("intro"), self.clock:
            page.write(self.title)
`,
      },
      files: {
        'app/work.py': `class Page:
    def render(self, page):
        page.write(self.title)
`,
      },
    },
    {
      title: 'another lock',
      base: {
        'app/work.py': `import threading

lock = threading.Lock()
values = {}


def add(name):
    with lock:
        values[name] = values.get(name, 0) + 1
`,
      },
      files: {
        'app/work.py': `import threading

values_lock = threading.RLock()
values = {}


def add(name):
    with values_lock:
        values[name] = values.get(name, 0) + 1
`,
      },
    },
    {
      title: 'what it guarded goes as well',
      base: {
        'app/work.py': `import threading

lock = threading.Lock()
values = {}


def add(name):
    with lock:
        values[name] = values.get(name, 0) + 1


def size():
    return len(values)
`,
      },
      files: {
        'app/work.py': `values = {}


def size():
    return len(values)
`,
      },
    },
    {
      title: 'another function takes it',
      base: {
        'app/work.py': `import threading
from app.counts import count

lock = threading.Lock()
values = {}


def add(name):
    with lock:
        values[name] = values.get(name, 0) + 1
`,
      },
      files: {
        'app/work.py': `from app.counts import count


def add(name):
    count(name)
`,
      },
    },
  ],
}
