import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'app/work.py': before },
  files: { 'app/work.py': after },
})

export const releaseRemovedPython: Examples = {
  bad: [
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
