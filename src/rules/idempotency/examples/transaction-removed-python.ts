import type { Examples } from '#model/rule'

export const transactionRemovedPython: Examples = {
  bad: [
    {
      title: 'a decorator of the repository',
      base: {
        'app/work.py': `from app.db import session, transactional
from app.models import Status


@transactional  # <- finding
def replace(rows, day):
    Status.query.filter(Status.day == day).delete()
    for row in rows:
        session.execute(Status.insert(row))
`,
      },
      files: {
        'app/work.py': `from app.db import session
from app.models import Status


def replace(rows, day):
    Status.query.filter(Status.day == day).delete()
    for row in rows:
        session.execute(Status.insert(row))
`,
      },
    },
    {
      title: 'a row and its relations, with a row of another table before it',
      base: {
        'app/work.py': `from django.db import transaction
from app.models import Asset, Metadata


def replace(version, old, blob):
    metadata, _ = Metadata.objects.get_or_create(blob=blob)
    with transaction.atomic():  # <- finding
        fresh = Asset(blob=blob, metadata=metadata, previous=old)
        fresh.save()
        version.assets.add(fresh)
        version.assets.remove(old)
`,
      },
      files: {
        'app/work.py': `from django.db import transaction
from app.models import Asset, Metadata


def replace(version, old, blob):
    metadata, _ = Metadata.objects.get_or_create(blob=blob)
    fresh = Asset(blob=blob, metadata=metadata, previous=old)
    fresh.save()
    version.assets.add(fresh)
    version.assets.remove(old)
`,
      },
    },
    {
      title: 'a block',
      base: {
        'app/orders.py': `from django.db import transaction
from app.models import Order, Line


def acknowledge(ids):
    with transaction.atomic():  # <- finding
        Order.objects.filter(pk__in=ids).update(acknowledged=True)
        Line.objects.filter(order_id__in=ids).update(open=False)
`,
      },
      files: {
        'app/orders.py': `from app.models import Order, Line


def acknowledge(ids):
    Order.objects.filter(pk__in=ids).update(acknowledged=True)
    Line.objects.filter(order_id__in=ids).update(open=False)
`,
      },
    },
    {
      title: 'a decorator',
      base: {
        'app/orders.py': `from django.db import transaction
from app.models import Order, Line


@transaction.atomic  # <- finding
def close(order_id):
    Order.objects.filter(pk=order_id).update(closed=True)
    Line.objects.filter(order_id=order_id).delete()
`,
      },
      files: {
        'app/orders.py': `from app.models import Order, Line


def close(order_id):
    Order.objects.filter(pk=order_id).update(closed=True)
    Line.objects.filter(order_id=order_id).delete()
`,
      },
    },
    {
      title: 'what SQLAlchemy began',
      base: {
        'app/store.py': `def move(session, order, stock):
    with session.begin():  # <- finding
        session.add(order)
        session.delete(stock)
`,
      },
      files: {
        'app/store.py': `def move(session, order, stock):
    session.add(order)
    session.delete(stock)
`,
      },
    },
    {
      title: 'two through relations, and what waits for the commit',
      base: {
        'app/orders.py': `from django.db import transaction
from app.tasks import tell


def close(order, reason):
    with transaction.atomic():  # <- finding
        entry = order.entries.create(kind="closed", reason=reason)
        order.lines.update(open=False)
        transaction.on_commit(lambda: tell.delay(entry.pk))
`,
      },
      files: {
        'app/orders.py': `from django.db import transaction
from app.tasks import tell


def close(order, reason):
    entry = order.entries.create(kind="closed", reason=reason)
    order.lines.update(open=False)
    transaction.on_commit(lambda: tell.delay(entry.pk))
`,
      },
    },
  ],
  good: [
    {
      title: 'one statement was in it, and one is left',
      base: {
        'app/work.py': `from django.db import transaction
from app.models import Asset


def rename(pk, name):
    with transaction.atomic():
        Asset.objects.filter(pk=pk).update(name=name)
`,
      },
      files: {
        'app/work.py': `from app.models import Asset


def rename(pk, name):
    Asset.objects.filter(pk=pk).update(name=name)
`,
      },
    },
    {
      title: 'it held one statement, and what waits for the commit',
      base: {
        'app/orders.py': `from django.db import transaction
from app.tasks import tell


def close(order, reason):
    with transaction.atomic():
        entry = order.entries.create(
            kind="closed",
            reason=reason,
        )
        transaction.on_commit(lambda: tell.delay(entry.pk))
`,
      },
      files: {
        'app/orders.py': `from django.db import transaction
from app.tasks import tell


def close(order, reason):
    entry = order.entries.create(
        kind="closed",
        reason=reason,
    )
    transaction.on_commit(lambda: tell.delay(entry.pk))
`,
      },
    },
    {
      title: 'one statement is left',
      base: {
        'app/orders.py': `from django.db import transaction
from app.models import Order, Line


def close(order_id):
    with transaction.atomic():
        Order.objects.filter(pk=order_id).update(closed=True)
        Line.objects.filter(order_id=order_id).delete()
`,
      },
      files: {
        'app/orders.py': `from app.models import Order


def close(order_id):
    Order.objects.filter(pk=order_id).update(closed=True)
`,
      },
    },
    {
      title: 'the decorator instead of the block',
      base: {
        'app/orders.py': `from django.db import transaction
from app.models import Order, Line


def close(order_id):
    with transaction.atomic():
        Order.objects.filter(pk=order_id).update(closed=True)
        Line.objects.filter(order_id=order_id).delete()
`,
      },
      files: {
        'app/orders.py': `from django.db import transaction
from app.models import Order, Line


@transaction.atomic
def close(order_id):
    Order.objects.filter(pk=order_id).update(closed=True)
    Line.objects.filter(order_id=order_id).delete()
`,
      },
    },
    {
      title: 'a file and no transaction',
      base: {
        'app/files.py': `def write(path, text):
    with open(path, "w") as file:
        file.write(text)
`,
      },
      files: {
        'app/files.py': `def write(path, text):
    path.write_text(text)
`,
      },
    },
  ],
}
