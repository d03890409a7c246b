import type { Examples } from '#model/rule'

export const fallbackRemovedPython: Examples = {
  bad: [
    {
      title: 'a notice that may fail',
      base: {
        'app/example.py': `import logging
import requests

logger = logging.getLogger(__name__)


def notify(url, body):
    try:
        requests.post(url, json=body, timeout=3)
    except requests.RequestException:  # <- finding
        logger.exception("not notified")
`,
      },
      files: {
        'app/example.py': `import logging
import requests

logger = logging.getLogger(__name__)


def notify(url, body):
    requests.post(url, json=body, timeout=3)
`,
      },
    },
    {
      title: 'a row that may be gone',
      base: {
        'app/example.py': `from app.models import Note


def remind(pk):
    try:
        note = Note.objects.get(pk=pk)
    except Note.DoesNotExist:  # <- finding
        return
    note.send()
`,
      },
      files: {
        'app/example.py': `from app.models import Note


def remind(pk):
    note = Note.objects.get(pk=pk)
    note.send()
`,
      },
    },
    {
      title: 'a cache that may be down',
      base: {
        'app/example.py': `from redis.exceptions import ConnectionError
from app.cache import client


def cached(key):
    try:
        return client.fetch(key)
    except ConnectionError:  # <- finding
        return None
`,
      },
      files: {
        'app/example.py': `from app.cache import client


def cached(key):
    return client.fetch(key)
`,
      },
    },
  ],
  good: [
    {
      title: 'the handler raised',
      base: {
        'app/example.py': `from app.cache import client, Unavailable


def cached(key):
    try:
        return client.fetch(key)
    except ConnectionError as error:
        raise Unavailable() from error
`,
      },
      files: {
        'app/example.py': `from app.cache import client


def cached(key):
    return client.fetch(key)
`,
      },
    },
    {
      title: 'a value that could not be read',
      base: {
        'app/example.py': `def number(text):
    try:
        return int(text.strip())
    except ValueError:
        return None
`,
      },
      files: {
        'app/example.py': `def number(text):
    return int(text.strip())
`,
      },
    },
    {
      title: 'another handler for more',
      base: {
        'app/example.py': `from app.models import Note


def remind(pk):
    try:
        note = Note.objects.get(pk=pk)
    except Note.DoesNotExist:
        return
    note.send()
`,
      },
      files: {
        'app/example.py': `from app.models import Note


def remind(pk):
    note = Note.objects.filter(pk=pk).first()
    if note is None:
        return
    note.send()
`,
      },
    },
    {
      title: 'the handler catches more now',
      base: {
        'app/example.py': `from app.cache import client


def cached(key):
    try:
        return client.fetch(key)
    except ConnectionError:
        return None
`,
      },
      files: {
        'app/example.py': `from app.cache import client


def cached(key):
    try:
        return client.fetch(key)
    except Exception:
        return None
`,
      },
    },
  ],
}
