import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'app/work.py': before },
  files: { 'app/work.py': after },
})

export const releaseRemovedPython: Examples = {
  bad: [
    {
      title: 'a stream of a package',
      base: {
        'app/work.py': `import json
from importlib import resources


def defaults(name):
    with resources.open_text("app.data", name) as stream:  # <- finding
        found = json.load(stream)
    return found
`,
      },
      files: {
        'app/work.py': `import json
from importlib import resources


def defaults(name):
    found = json.load(resources.open_text("app.data", name))
    return found
`,
      },
    },
    {
      title: 'those who wait for an answer when the connection is closed',
      base: {
        'app/work.py': `class Link:
    async def close(self):
        for future in self.waiting.values():
            if not future.done():
                future.set_exception(ConnectionError("closed"))  # <- finding
        await self.socket.close()
`,
      },
      files: {
        'app/work.py': `class Link:
    async def close(self):
        await self.socket.close()
`,
      },
    },
    {
      title: 'what the whole process writes to, put back whatever happens',
      base: {
        'app/work.py': `import io
import sys


def captured(work):
    before = sys.stdout
    caught = io.StringIO()
    sys.stdout = caught
    try:
        work()
    finally:
        sys.stdout = before  # <- finding
    return caught.getvalue()
`,
      },
      files: {
        'app/work.py': `import io
import sys


def captured(work):
    before = sys.stdout
    caught = io.StringIO()
    sys.stdout = caught
    work()
    sys.stdout = before
    return caught.getvalue()
`,
      },
    },
    {
      title: 'a file that a thread closes',
      base: {
        'app/work.py': `import asyncio


async def receive(request, target):
    loop = asyncio.get_running_loop()
    stream = await loop.run_in_executor(None, target.open, "wb")
    async for chunk in request.content:
        await loop.run_in_executor(None, stream.write, chunk)
    await loop.run_in_executor(None, stream.close)  # <- finding
    return target
`,
      },
      files: {
        'app/work.py': `import asyncio


async def receive(request, target):
    loop = asyncio.get_running_loop()
    stream = await loop.run_in_executor(None, target.open, "wb")
    async for chunk in request.content:
        await loop.run_in_executor(None, stream.write, chunk)
    return target
`,
      },
    },
    {
      title: 'a transaction that failed, before the next attempt',
      base: {
        'app/work.py': `import logging

logger = logging.getLogger(__name__)


def remember(session, row):
    for attempt in range(3):
        try:
            session.add(row)
            session.commit()
            return
        except OperationalError as error:
            logger.info("attempt %s failed: %s", attempt, error)
            session.rollback()  # <- finding
            continue
`,
      },
      files: {
        'app/work.py': `import logging

logger = logging.getLogger(__name__)


def remember(session, row):
    for attempt in range(3):
        try:
            session.add(row)
            session.commit()
            return
        except OperationalError as error:
            logger.info("attempt %s failed: %s", attempt, error)
            continue
`,
      },
    },
    {
      title: 'a task that waits beside another one',
      base: {
        'app/work.py': `import asyncio


async def first_of(work, stop):
    waiting = asyncio.create_task(stop.wait())
    stop_task = waiting
    done, pending = await asyncio.wait((work, stop_task), return_when=asyncio.FIRST_COMPLETED)
    if stop_task in pending:
        stop_task.cancel()  # <- finding
    return work
`,
      },
      files: {
        'app/work.py': `import asyncio


async def first_of(work, stop):
    waiting = asyncio.create_task(stop.wait())
    stop_task = waiting
    done, pending = await asyncio.wait((work, stop_task), return_when=asyncio.FIRST_COMPLETED)
    return work
`,
      },
    },
    {
      title: 'what was made before, closed around the work',
      base: {
        'app/work.py': `from contextlib import closing
from app.streams import make_processor, make_producer


def schedule(topic):
    producer = make_producer(topic)
    processor = make_processor(producer)
    with closing(producer):  # <- finding
        processor.run()
`,
      },
      files: {
        'app/work.py': `from app.streams import make_processor, make_producer


def schedule(topic):
    producer = make_producer(topic)
    processor = make_processor(producer)
    processor.run()
`,
      },
    },
    {
      title: 'a session within something else, with a comment about it',
      base: {
        'app/work.py': `from app.downloads import downloader_of


async def stream(request, remote):
    downloader = downloader_of(remote)
    result = await downloader.run()
    # The next download makes a session of its own.
    await downloader.session.close()  # <- finding
    return result
`,
      },
      files: {
        'app/work.py': `from app.downloads import downloader_of


async def stream(request, remote):
    downloader = downloader_of(remote)
    result = await downloader.run()
    return result
`,
      },
    },
    {
      title: 'a file that is read in another way now',
      base: {
        'app/work.py': `import hashlib


def verify(artifact):
    hasher = hashlib.sha256()
    for part in artifact.file.chunks(65536):
        hasher.update(part)
    artifact.file.close()  # <- finding
    return hasher.hexdigest() == artifact.sha256
`,
      },
      files: {
        'app/work.py': `import hashlib


def verify(artifact):
    hasher = hashlib.sha256()
    for part in iter(lambda: artifact.file.read(65536), b""):
        hasher.update(part)
    return hasher.hexdigest() == artifact.sha256
`,
      },
    },
    {
      title: 'only when nothing fails',
      base: {
        'app/work.py': `from app.project import copy_tree, current_branch


def after_run(instance, folder):
    try:
        copy_tree(instance.path, folder)
        current_branch(instance).checkout()
    finally:
        instance.release_lock()  # <- finding
`,
      },
      files: {
        'app/work.py': `from app.project import copy_tree, current_branch


def after_run(instance, folder):
    copy_tree(instance.path, folder)
    current_branch(instance).checkout()
    instance.release_lock()
`,
      },
    },
    {
      title: 'a file that a block closed',
      base: {
        'app/example.py': `def read(path):
    with open(path) as file:  # <- finding
        return file.read()
`,
      },
      files: {
        'app/example.py': `def read(path):
    file = open(path)
    return file.read()
`,
      },
    },
    {
      title: 'a session that a block closed',
      base: {
        'app/example.py': `import requests


def load(url):
    with requests.Session() as session:  # <- finding
        return session.get(url, timeout=5).json()
`,
      },
      files: {
        'app/example.py': `import requests


def load(url):
    session = requests.Session()
    return session.get(url, timeout=5).json()
`,
      },
    },
    change(
      'a connection',
      `from app.db import pool


def count(shop_id):
    connection = pool.getconn()
    rows = connection.run(shop_id)
    connection.close()  # <- finding
    return rows
`,
      `from app.db import pool


def count(shop_id):
    connection = pool.getconn()
    rows = connection.run(shop_id)
    return rows
`,
    ),
    change(
      'in a finally',
      `import asyncpg


async def count(address, shop_id):
    connection = await asyncpg.connect(address)
    try:
        return await connection.fetchval("SELECT count(*) FROM orders WHERE shop = $1", shop_id)
    finally:
        await connection.close()  # <- finding
`,
      `import asyncpg


async def count(address, shop_id):
    connection = await asyncpg.connect(address)
    return await connection.fetchval("SELECT count(*) FROM orders WHERE shop = $1", shop_id)
`,
    ),
  ],
  good: [
    {
      title: 'a number that is kept in a finally',
      base: {
        'app/work.py': `import time


def timed(self, work):
    begun = time.time()
    try:
        work()
    finally:
        self.last = begun
`,
      },
      files: {
        'app/work.py': `import time


def timed(self, work):
    begun = time.time()
    work()
    self.last = begun
`,
      },
    },
    {
      title: 'an order that is called off is no task',
      base: {
        'app/work.py': `class Orders:
    def replace(self, order):
        order.cancel()
        return self.make(order)
`,
      },
      files: {
        'app/work.py': `class Orders:
    def replace(self, order):
        return self.make(order)
`,
      },
    },
    {
      title: 'the task is not made any more',
      base: {
        'app/work.py': `import asyncio


async def first_of(work, stop):
    stop_task = asyncio.create_task(stop.wait())
    await asyncio.wait((work, stop_task), return_when=asyncio.FIRST_COMPLETED)
    stop_task.cancel()
    return work
`,
      },
      files: {
        'app/work.py': `import asyncio


async def first_of(work, stop):
    await asyncio.wait((work,), timeout=5)
    return work
`,
      },
    },
    {
      title: 'a block, and what is committed elsewhere',
      base: {
        'app/work.py': `def remember(session, row):
    try:
        session.add(row)
        session.commit()
    except OperationalError:
        session.rollback()
        raise
`,
      },
      files: {
        'app/work.py': `def remember(session, row):
    session.add(row)
`,
      },
    },
    {
      title: 'a manager of the context instead of a finally',
      base: {
        'app/work.py': `from app.project import copy_tree


def after_run(instance, folder):
    instance.acquire_lock()
    try:
        copy_tree(instance.path, folder)
    finally:
        instance.release_lock()
`,
      },
      files: {
        'app/work.py': `from app.project import copy_tree


def after_run(instance, folder):
    with instance.locked():
        copy_tree(instance.path, folder)
`,
      },
    },
    {
      title: 'more stands in the finally',
      base: {
        'app/work.py': `from app.project import copy_tree, report


def after_run(instance, folder):
    try:
        copy_tree(instance.path, folder)
    finally:
        instance.release_lock()
`,
      },
      files: {
        'app/work.py': `from app.project import copy_tree, report


def after_run(instance, folder):
    try:
        copy_tree(instance.path, folder)
        report(folder)
    finally:
        report(None)
        instance.release_lock()
`,
      },
    },
    {
      title: 'closed by hand',
      base: {
        'app/example.py': `def read(path):
    with open(path) as file:
        return file.read()
`,
      },
      files: {
        'app/example.py': `def read(path):
    file = open(path)
    try:
        return file.read()
    finally:
        file.close()
`,
      },
    },
    {
      title: 'read in another way',
      base: {
        'app/example.py': `from pathlib import Path


def read(path):
    with open(path) as file:
        return file.read()
`,
      },
      files: {
        'app/example.py': `from pathlib import Path


def read(path):
    return Path(path).read_text()
`,
      },
    },
    change(
      'a block that closes it',
      `from app.files import open_report


def read(name):
    report = open_report(name)
    lines = report.lines()
    report.close()
    return lines
`,
      `from app.files import open_report


def read(name):
    with open_report(name) as report:
        lines = report.lines()
    return lines
`,
    ),
    change(
      'nothing is opened any more',
      `from app.db import pool


def count(shop_id):
    connection = pool.getconn()
    rows = connection.run(shop_id)
    connection.close()
    return rows
`,
      `from app.db import pool


def count(shop_id):
    rows = 0
    return rows
`,
    ),
    change(
      'moved into a finally',
      `from app.db import pool


def count(shop_id):
    connection = pool.getconn()
    rows = connection.run(shop_id)
    connection.close()
    return rows
`,
      `from app.db import pool


def count(shop_id):
    connection = pool.getconn()
    try:
        rows = connection.run(shop_id)
    finally:
        connection.close()
    return rows
`,
    ),
  ],
}
