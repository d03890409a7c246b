import type { Examples } from '#model/rule'

export const intakeLimitRemovedPython: Examples = {
  bad: [
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
