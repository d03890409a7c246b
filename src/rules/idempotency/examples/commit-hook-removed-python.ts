import type { Examples } from '#model/rule'

export const commitHookRemovedPython: Examples = {
  bad: [
    {
      title: 'a task that is handed on as a lambda',
      base: {
        'app/example.py': `from django.db import transaction
from app.tasks import send_receipt


def pay(order):
    order.save()
    transaction.on_commit(lambda: send_receipt.delay(order.pk))  # <- finding
`,
      },
      files: {
        'app/example.py': `from app.tasks import send_receipt


def pay(order):
    order.save()
    send_receipt.delay(order.pk)
`,
      },
    },
    {
      title: 'a task that is handed on in parts',
      base: {
        'app/example.py': `from functools import partial
from django.db import transaction
from app.tasks import notify


def page(users, group):
    for user in users:
        group.records.create(user=user)
        transaction.on_commit(partial(notify.apply_async, (user.pk, group.pk)))  # <- finding
`,
      },
      files: {
        'app/example.py': `from app.tasks import notify


def page(users, group):
    for user in users:
        group.records.create(user=user)
        notify.apply_async((user.pk, group.pk))
`,
      },
    },
    {
      title: 'inside the transaction',
      base: {
        'app/example.py': `from django.db import transaction
from app.models import Document
from app.index import refresh


def store(name):
    with transaction.atomic():
        document = Document.objects.create(name=name)
        transaction.on_commit(lambda: refresh(document.pk))  # <- finding
    return document
`,
      },
      files: {
        'app/example.py': `from django.db import transaction
from app.models import Document
from app.index import refresh


def store(name):
    with transaction.atomic():
        document = Document.objects.create(name=name)
        refresh(document.pk)
    return document
`,
      },
    },
  ],
  good: [
    {
      title: 'the effect goes as well',
      base: {
        'app/example.py': `from django.db import transaction
from app.tasks import send_receipt


def pay(order):
    order.save()
    transaction.on_commit(lambda: send_receipt.delay(order.pk))
`,
      },
      files: {
        'app/example.py': `def pay(order):
    order.save()
`,
      },
    },
    {
      title: 'another form of the same',
      base: {
        'app/example.py': `from django.db import transaction
from app.tasks import send_receipt


def pay(order):
    order.save()
    transaction.on_commit(lambda: send_receipt.delay(order.pk))
`,
      },
      files: {
        'app/example.py': `from functools import partial
from django.db import transaction
from app.tasks import send_receipt


def pay(order):
    order.save()
    transaction.on_commit(partial(send_receipt.delay, order.pk))
`,
      },
    },
    {
      title: 'a helper does it now',
      base: {
        'app/example.py': `from django.db import transaction
from app.tasks import send_receipt


def pay(order):
    order.save()
    transaction.on_commit(lambda: send_receipt.delay(order.pk))
`,
      },
      files: {
        'app/example.py': `from app.outbox import enqueue_after_commit
from app.tasks import send_receipt


def pay(order):
    order.save()
    enqueue_after_commit(send_receipt, order.pk)
`,
      },
    },
    {
      title: 'in a test',
      base: {
        'tests/test_pay.py': `from django.db import transaction
from app.tasks import send_receipt


def test_pay(order):
    order.save()
    transaction.on_commit(lambda: send_receipt.delay(order.pk))
`,
      },
      files: {
        'tests/test_pay.py': `from app.tasks import send_receipt


def test_pay(order):
    order.save()
    send_receipt.delay(order.pk)
`,
      },
    },
  ],
}
