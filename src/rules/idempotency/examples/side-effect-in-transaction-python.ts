import type { Examples } from '#model/rule'

export const sideEffectInTransactionPython: Examples = {
  bad: [
    `from django.db import transaction
from app.tasks import send_invoice


def place(order):
    with transaction.atomic():
        order.save()
        send_invoice.delay(order.pk)  # <- finding
`,
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
    `from django.db import transaction
from app.tasks import send_invoice


def place(order):
    with transaction.atomic():
        order.save()
        transaction.on_commit(lambda: send_invoice.delay(order.pk))
`,
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
