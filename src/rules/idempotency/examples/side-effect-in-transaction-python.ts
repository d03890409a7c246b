import type { Examples } from '#model/rule'

const tasks = `from celery import shared_task


@shared_task
def send_invoice(order_id):
    print(order_id)
`

export const sideEffectInTransactionPython: Examples = {
  bad: [
    {
      title: 'a job is put on the queue',
      files: {
        'app/tasks.py': tasks,
        'app/orders.py': `from django.db import transaction
from app.tasks import send_invoice


def place(order):
    with transaction.atomic():
        order.save()
        send_invoice.delay(order.pk)  # <- finding
`,
      },
    },
    `import requests
from django.db import transaction


@transaction.atomic
def cancel(order):
    order.delete()
    requests.post("https://stock.example.com/release", json={"id": order.pk}, timeout=5)  # <- finding
`,
    `from django.core.mail import send_mail
from django.db import transaction


def register(form):
    with transaction.atomic():
        user = form.save()
        send_mail("Welcome", "Hello", "shop@example.com", [user.email])  # <- finding
`,
    {
      title: 'in a function of another file',
      files: {
        'app/tasks.py': tasks,
        'app/notify.py': `from app.tasks import send_invoice


def announce(order):
    send_invoice.apply_async((order.pk,))
`,
        'app/orders.py': `from django.db import transaction
from app.notify import announce


def place(order):
    with transaction.atomic():
        order.save()
        announce(order)  # <- finding
`,
      },
    },
  ],
  good: [
    {
      title: 'a transaction on a replica, in which nothing can be rolled back',
      files: {
        'app/tasks.py': tasks,
        'app/orders.py': `from django.conf import settings
from django.db import transaction
from app.models import Order
from app.tasks import send_invoice


def invoice_what_arrived(order_ids):
    with transaction.atomic(using=settings.REPLICA_CONNECTION):
        for order in Order.objects.using(settings.REPLICA_CONNECTION).filter(id__in=order_ids):
            send_invoice.delay(order.id)
`,
      },
    },
    {
      title: 'a task that is a row of the same database, written in the same transaction',
      files: {
        'app/tasks.py': `from task_processor.decorators import register_task_handler


@register_task_handler()
def apply_deltas(cohort_id):
    print(cohort_id)
`,
        'app/cohorts.py': `from django.db import transaction
from app.tasks import apply_deltas


def delete(cohort):
    with transaction.atomic():
        cohort.save()
        apply_deltas.delay(kwargs={"cohort_id": cohort.pk})
`,
      },
    },
    {
      title: 'what is called in the transaction asks for the job after the commit, in both forms',
      files: {
        'app/tasks.py': tasks,
        'app/orders.py': `from django.db import transaction
from app.tasks import send_invoice


def announce(order_id):
    send_invoice.delay(order_id)


class Order:
    def save(self, created=False):
        if created:
            transaction.on_commit(lambda: announce(self.pk))
            return

        def tell():
            send_invoice.delay(self.pk)

        transaction.on_commit(tell)
        with transaction.atomic():
            self.total = 1
            self.save(created=True)


def place(order):
    with transaction.atomic():
        Order.save(order)
`,
      },
    },
    {
      title: 'the job is put on the queue after the commit',
      files: {
        'app/tasks.py': tasks,
        'app/orders.py': `from django.db import transaction
from app.tasks import send_invoice


def place(order):
    with transaction.atomic():
        order.save()
        transaction.on_commit(lambda: send_invoice.delay(order.pk))
`,
      },
    },
    `from functools import partial
from django.db import transaction
from app.tasks import send_invoice


def place(order):
    with transaction.atomic():
        order.save()
        transaction.on_commit(partial(send_invoice.delay, order.pk))
`,
    `from django.db import transaction
from app.tasks import send_invoice


def place(order):
    with transaction.atomic():
        order.save()
    send_invoice.delay(order.pk)
`,
    `from django.db import transaction
from app.tasks import send_invoice


def place(order):
    with transaction.atomic():
        order.save()

        def announce():
            send_invoice.delay(order.pk)

        transaction.on_commit(announce)
`,
    `from django.db import transaction
import requests


def price(order):
    with transaction.atomic():
        order.rate = requests.get("https://rates.example.com/eur", timeout=5).json()
        order.save()
`,
  ],
}
