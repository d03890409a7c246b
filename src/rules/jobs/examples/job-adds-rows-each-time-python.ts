import type { Examples } from '#model/rule'

export const jobAddsRowsEachTimePython: Examples = {
  bad: [
    {
      title: 'a task',
      files: {
        'app/tasks.py': `from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):  # <- finding
    Invoice.objects.create(account_id=pk)
`,
      },
    },
    {
      title: 'in another file',
      files: {
        'app/tasks.py': `from celery import shared_task
from app.billing import bill_account


@shared_task
def bill(pk):  # <- finding
    bill_account(pk)
`,
        'app/billing.py': `from app.models import Invoice


def bill_account(pk):
    Invoice.objects.bulk_create([Invoice(account_id=pk)])
`,
      },
    },
    {
      title: 'an actor',
      files: {
        'app/tasks.py': `import dramatiq
from app.models import Invoice


@dramatiq.actor
def bill(pk):  # <- finding
    Invoice.objects.create(account_id=pk)
`,
      },
    },
  ],
  good: [
    {
      title: 'an upsert',
      files: {
        'app/tasks.py': `from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    Invoice.objects.get_or_create(account_id=pk)
`,
      },
    },
    {
      title: 'it is asked whether it was done',
      files: {
        'app/tasks.py': `from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    if not Invoice.objects.filter(account_id=pk).exists():
        Invoice.objects.create(account_id=pk)
`,
      },
    },
    {
      title: 'the schema refuses a second one',
      files: {
        'app/models.py': `from django.db import models


class Invoice(models.Model):
    account = models.OneToOneField("Account", on_delete=models.CASCADE)
`,
        'app/tasks.py': `from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    Invoice.objects.create(account_id=pk)
`,
      },
    },
    {
      title: 'what is written down is that it was done',
      files: {
        'app/tasks.py': `from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    Account.objects.filter(pk=pk).update(billed=True)
    AccountEvent.objects.create(account_id=pk)
`,
      },
    },
    {
      title: 'what was there goes first',
      files: {
        'app/tasks.py': `from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    Invoice.objects.filter(account_id=pk).delete()
    Invoice.objects.create(account_id=pk)
`,
      },
    },
    {
      title: 'rows are only changed',
      files: {
        'app/tasks.py': `from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    Invoice.objects.filter(account_id=pk).update(paid=True)
`,
      },
    },
  ],
}
