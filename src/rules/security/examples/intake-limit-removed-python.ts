import type { Examples } from '#model/rule'

export const intakeLimitRemovedPython: Examples = {
  bad: [
    {
      title: 'a limit at the end of a long chain',
      base: {
        'app/work.py': `from app.models import Version


def versions(provider):
    return (
        Version.query.filter_by(provider=provider)
        .order_by(Version.id)
        .limit(100)  # <- finding
        .all()
    )
`,
      },
      files: {
        'app/work.py': `from app.models import Version


def versions(provider):
    return (
        Version.query.filter_by(provider=provider)
        .order_by(Version.id)
        .all()
    )
`,
      },
    },
    {
      title: 'so many of those that wait',
      base: {
        'app/work.py': `MAX_AT_ONCE = 100


class Sender:
    async def send(self, key):
        events = self.events.get(key, [])
        batch = events[:MAX_AT_ONCE]  # <- finding
        await self.post(key, batch)
`,
      },
      files: {
        'app/work.py': `MAX_AT_ONCE = 100


class Sender:
    async def send(self, key):
        events = self.events.get(key, [])
        await self.post(key, events)
`,
      },
    },
    {
      title: 'a queue that may grow for ever',
      base: {
        'app/work.py': `import asyncio


class Relay:
    def __init__(self):
        self.waiting = asyncio.Queue(maxsize=1000)  # <- finding
`,
      },
      files: {
        'app/work.py': `import asyncio


class Relay:
    def __init__(self):
        self.waiting = asyncio.Queue()
`,
      },
    },
    {
      title: 'as much as is asked for',
      base: {
        'app/work.py': `from app.models import Event

MAX_EVENTS = 500


def events(request):
    limit = int(request.args.get("limit", 50))
    limit = min(limit, MAX_EVENTS)  # <- finding
    return Event.recent(limit)
`,
      },
      files: {
        'app/work.py': `from app.models import Event

MAX_EVENTS = 500


def events(request):
    limit = int(request.args.get("limit", 50))
    return Event.recent(limit)
`,
      },
    },
    {
      title: 'the pages of a class of views',
      base: {
        'app/work.py': `from rest_framework.viewsets import ModelViewSet

from app.pages import Hundred


class Orders(ModelViewSet):
    pagination_class = Hundred  # <- finding

    def get_queryset(self):
        return self.request.user.orders.all()
`,
      },
      files: {
        'app/work.py': `from rest_framework.viewsets import ModelViewSet

from app.pages import Hundred


class Orders(ModelViewSet):
    def get_queryset(self):
        return self.request.user.orders.all()
`,
      },
    },
    {
      title: 'a limit with a comment behind it',
      base: {
        'app/work.py': `from app.models import Version


def versions(provider):
    return Version.query.filter_by(provider=provider).order_by(Version.id).limit(  # <- finding
        100  # no pages here
    ).all()
`,
      },
      files: {
        'app/work.py': `from app.models import Version


def versions(provider):
    return Version.query.filter_by(provider=provider).order_by(Version.id).all()
`,
      },
    },
    {
      title: 'a limit in a statement',
      base: {
        'app/work.py': `def notices(db, person, before, limit):
    return db.all("""
        SELECT id, event FROM notices
         WHERE person = %s AND id < %s
      ORDER BY id DESC
         LIMIT %s  # <- finding
    """, (person, before, limit))
`,
      },
      files: {
        'app/work.py': `def notices(db, person, before, limit):
    return db.all("""
        SELECT id, event FROM notices
         WHERE person = %s AND id < %s
      ORDER BY id DESC
    """, (person, before))
`,
      },
    },
    {
      title: 'the end of a slice',
      base: {
        'app/example.py': `from app.models import Alert


def resolve(group):
    for alert in Alert.objects.filter(group=group)[:500]:  # <- finding
        alert.close()
`,
      },
      files: {
        'app/example.py': `from app.models import Alert


def resolve(group):
    for alert in Alert.objects.filter(group=group):
        alert.close()
`,
      },
    },
    {
      title: 'a limit of rows',
      base: {
        'app/example.py': `from sqlalchemy import select
from app.models import Event


def events(session, limit):
    return session.scalars(select(Event).order_by(Event.id).limit(limit)).all()  # <- finding
`,
      },
      files: {
        'app/example.py': `from sqlalchemy import select
from app.models import Event


def events(session, limit):
    return session.scalars(select(Event).order_by(Event.id)).all()
`,
      },
    },
    {
      title: 'a body that is too large',
      base: {
        'app/example.py': `from fastapi import HTTPException

MAX_SIZE = 1_000_000


async def take(upload):
    data = await upload.read()
    if len(data) > MAX_SIZE:  # <- finding
        raise HTTPException(status_code=413)
    return data
`,
      },
      files: {
        'app/example.py': `async def take(upload):
    data = await upload.read()
    return data
`,
      },
    },
  ],
  good: [
    {
      title: 'attempts that are left are no size',
      base: {
        'app/work.py': `MAX_RETRIES = 3


def stream(client, request):
    for attempt in range(MAX_RETRIES):
        try:
            return client.stream(request)
        except ConnectionError:
            if attempt >= MAX_RETRIES - 1:
                raise
`,
      },
      files: {
        'app/work.py': `def stream(client, request):
    return client.stream(request)
`,
      },
    },
    {
      title: 'errors that were too many are no size',
      base: {
        'app/work.py': `def load(client, url):
    answer = client.load(url)
    if answer is None:
        raise ValueError("too many connection errors")
    return answer
`,
      },
      files: {
        'app/work.py': `def load(client, url):
    answer = client.load(url)
    return answer
`,
      },
    },
    {
      title: 'the limit is one of the query now',
      base: {
        'app/work.py': `MAX_EVENTS = 500


def events(model, request):
    limit = min(int(request.args.get("limit", 50)), MAX_EVENTS)
    return model.recent(limit)
`,
      },
      files: {
        'app/work.py': `MAX_EVENTS = 500


def events(model, request):
    return model.recent(request.args.get("limit"))[:MAX_EVENTS]
`,
      },
    },
    {
      title: 'one row',
      base: {
        'app/work.py': `def newest(db, person):
    return db.one("SELECT id FROM notices WHERE person = %s ORDER BY id DESC LIMIT 1", (person,))
`,
      },
      files: {
        'app/work.py': `def newest(db, person):
    return db.one("SELECT max(id) FROM notices WHERE person = %s", (person,))
`,
      },
    },
    {
      title: 'the statement went away',
      base: {
        'app/work.py': `def notices(db, person, limit):
    db.run("UPDATE people SET seen = now() WHERE id = %s", (person,))
    return db.all("SELECT id FROM notices WHERE person = %s LIMIT %s", (person, limit))
`,
      },
      files: {
        'app/work.py': `def notices(db, person, limit):
    db.run("UPDATE people SET seen = now() WHERE id = %s", (person,))
    return []
`,
      },
    },
    {
      title: 'cut off instead of refused',
      base: {
        'app/work.py': `MAX_TITLE = 200


def chunk(title, text):
    if len(title) > MAX_TITLE:
        raise ValueError(f"title exceeds {MAX_TITLE}")
    return [f"{title}\\n{part}" for part in text.split("\\n")]
`,
      },
      files: {
        'app/work.py': `MAX_TITLE = 200


def chunk(title, text):
    title = title[:MAX_TITLE]
    return [f"{title}\\n{part}" for part in text.split("\\n")]
`,
      },
    },
    {
      title: 'another end',
      base: {
        'app/example.py': `from app.models import Alert


def resolve(group):
    for alert in Alert.objects.filter(group=group)[:500]:
        alert.close()
`,
      },
      files: {
        'app/example.py': `from app.models import Alert


def resolve(group):
    for alert in Alert.objects.filter(group=group)[:100]:
        alert.close()
`,
      },
    },
    {
      title: 'the end of a text',
      base: {
        'app/example.py': `def short(name):
    return name.strip().replace("-", " ")[:50]
`,
      },
      files: {
        'app/example.py': `def short(name):
    return name.strip().replace("-", " ")
`,
      },
    },
    {
      title: 'in pages now',
      base: {
        'app/example.py': `from app.models import Alert


def resolve(group):
    for alert in Alert.objects.filter(group=group)[:500]:
        alert.close()
`,
      },
      files: {
        'app/example.py': `from django.core.paginator import Paginator
from app.models import Alert


def resolve(group):
    for page in Paginator(Alert.objects.filter(group=group), 500):
        for alert in page:
            alert.close()
`,
      },
    },
  ],
}
