import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'app/work.py': before },
  files: { 'app/work.py': after },
})

export const releaseRemovedPython: Examples = {
  bad: [
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
