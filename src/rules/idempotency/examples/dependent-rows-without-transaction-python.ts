import type { Examples } from '#model/rule'

const text = `from app.models import Order, Line


def place(request):
    order = Order.objects.create(customer=request.customer)
    for sku in request.skus:
        Line.objects.create(order=order, sku=sku)  # <- finding
`

export const dependentRowsWithoutTransactionPython: Examples = {
  bad: [
    text,
    `from celery import shared_task
from app.models import Report, Section


@shared_task
def build(kind):
    report = Report.objects.create(kind=kind)
    Section.objects.bulk_create([Section(report=report, name=name) for name in ("one", "two")])  # <- finding
`,
    {
      title: 'the transaction was taken away',
      base: {
        'app/place.py': `from django.db import transaction
from app.models import Order, Line


@transaction.atomic
def place(request):
    order = Order.objects.create(customer=request.customer)
    for sku in request.skus:
        Line.objects.create(order=order, sku=sku)
`,
      },
      files: {
        'app/place.py': text,
      },
    },
  ],
  good: [
    `from django.db import transaction
from app.models import Order, Line


def place(request):
    with transaction.atomic():
        order = Order.objects.create(customer=request.customer)
        for sku in request.skus:
            Line.objects.create(order=order, sku=sku)
`,
    {
      title: 'every request runs in a transaction',
      files: {
        'app/settings.py': `DATABASES["default"]["ATOMIC_REQUESTS"] = True
`,
        'app/place.py': `from app.models import Order, Line


def place(request):
    order = Order.objects.create(customer=request.customer)
    for sku in request.skus:
        Line.objects.create(order=order, sku=sku)
`,
      },
    },
    {
      title: 'whoever calls holds both',
      files: {
        'app/services.py': `from app.models import Order, Line


def make(customer, skus):
    order = Order.objects.create(customer=customer)
    for sku in skus:
        Line.objects.create(order=order, sku=sku)
`,
        'app/views.py': `from django.db import transaction
from app.services import make


@transaction.atomic
def place(request):
    make(request.customer, request.skus)
`,
      },
    },
    {
      title: 'work that others see is done in between',
      files: {
        'app/export.py': `from app.models import Export, Published
from app.files import write_files


def export(request):
    export = Export.objects.create(status="running")
    write_files(export_id=export.id)
    Published.objects.create(export=export)
`,
      },
    },
    {
      title: 'what follows is a note of it',
      files: {
        'app/place.py': `from app.models import Order, OrderHistory


def place(request):
    order = Order.objects.create(customer=request.customer)
    OrderHistory.objects.create(order=order, text="placed")
`,
      },
    },
    {
      title: 'it may fail by itself',
      files: {
        'app/place.py': `from app.models import Message, Picture


def receive(request):
    message = Message.objects.create(text=request.text)
    try:
        Picture.objects.create(message=message, name=upload(request.file))
    except UploadError:
        logger.exception("the picture could not be kept")
`,
      },
    },
    {
      title: 'rows that have nothing to do with each other',
      files: {
        'app/place.py': `from app.models import Order, Greeting


def place(request):
    order = Order.objects.create(customer=request.customer)
    Greeting.objects.create(customer=request.customer)
    return order
`,
      },
    },
    {
      title: 'in a test',
      files: {
        'tests/test_place.py': `from app.models import Order, Line


def set_up(request):
    order = Order.objects.create(customer=1)
    Line.objects.create(order=order, sku="a")
`,
      },
    },
    {
      title: 'a serializer, of which nobody knows who calls it',
      files: {
        'app/serializers.py': `from rest_framework import serializers
from app.models import Order, Line


class OrderSerializer(serializers.ModelSerializer):
    def create(self, data):
        order = Order.objects.create(customer=data["customer"])
        Line.objects.create(order=order, sku=data["sku"])
        return order
`,
      },
    },
  ],
}
