import type { Examples } from '#model/rule'

export const lockWithoutExpiryPython: Examples = {
  bad: [
    `import redis

client = redis.Redis(host="cache", socket_timeout=5)


def run():
    if client.set("lock:report", 1, nx=True):  # <- finding
        build()
        client.delete("lock:report")
`,
    `from app.stores import redis_client


def run(account):
    if redis_client.setnx(f"lock:{account}", "1"):  # <- finding
        bill(account)
        redis_client.delete(f"lock:{account}")
`,
    {
      title: 'the expiry is taken away',
      base: {
        'app/report.py': `from app.stores import redis_client


def run():
    if redis_client.set("lock:report", 1, nx=True, ex=60):  # <- finding
        build()
`,
      },
      files: {
        'app/report.py': `from app.stores import redis_client


def run():
    if redis_client.set("lock:report", 1, nx=True):
        build()
`,
      },
    },
  ],
  good: [
    `from app.stores import redis_client


def run():
    if redis_client.set("lock:report", 1, nx=True, ex=60):
        build()
`,
    `from app.stores import redis_client


def run():
    if redis_client.setnx("lock:report", 1):
        redis_client.expire("lock:report", 60)
        build()
`,
    `from app.stores import redis_client


def remember(order):
    redis_client.set(f"order:{order}", 1, nx=True)
`,
  ],
}
