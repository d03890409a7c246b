import type { Examples } from '#model/rule'

export const expiryRemovedPython: Examples = {
  bad: [
    {
      title: 'of a job that is of no use later',
      base: {
        'app/work.py': `from app.tasks import scrape

INTERVAL = 300


def schedule(feed):
    scrape.si(feed.pk).apply_async(expires=INTERVAL)  # <- finding
`,
      },
      files: {
        'app/work.py': `from app.tasks import scrape

INTERVAL = 300


def schedule(feed):
    scrape.si(feed.pk).apply_async()
`,
      },
    },
    {
      title: 'of a key of a cache',
      base: {
        'app/example.py': `from django.core.cache import cache


def put(key, value):
    cache.set(key, value, timeout=300)  # <- finding
`,
      },
      files: {
        'app/example.py': `from django.core.cache import cache


def put(key, value):
    cache.set(key, value, timeout=None)
`,
      },
    },
    {
      title: 'of a key of Redis',
      base: {
        'app/example.py': `import redis

redis_client = redis.Redis()


def put(key, value):
    redis_client.set(key, value, ex=300)  # <- finding
`,
      },
      files: {
        'app/example.py': `import redis

redis_client = redis.Redis()


def put(key, value):
    redis_client.set(key, value)
`,
      },
    },
    {
      title: 'in a call of its own',
      base: {
        'app/example.py': `def count(client, key):
    client.incr(key)
    client.expire(key, 60)  # <- finding
`,
      },
      files: {
        'app/example.py': `def count(client, key):
    client.incr(key)
`,
      },
    },
  ],
  good: [
    {
      title: 'another time',
      base: {
        'app/example.py': `from django.core.cache import cache


def put(key, value):
    cache.set(key, value, timeout=300)
`,
      },
      files: {
        'app/example.py': `from django.core.cache import cache


def put(key, value):
    cache.set(key, value, timeout=60)
`,
      },
    },
    {
      title: 'set with the value',
      base: {
        'app/example.py': `def put(client, key, value):
    client.set(key, value)
    client.expire(key, 60)
`,
      },
      files: {
        'app/example.py': `def put(client, key, value):
    client.setex(key, 60, value)
`,
      },
    },
    {
      title: 'nothing is written any more',
      base: {
        'app/example.py': `from django.core.cache import cache


def put(key, value):
    cache.set(key, value, timeout=300)
    return value
`,
      },
      files: {
        'app/example.py': `def put(key, value):
    return value
`,
      },
    },
  ],
}
