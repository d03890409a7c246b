import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'app/work.py': before },
  files: { 'app/work.py': after },
})

export const lockRemovedPython: Examples = {
  bad: [
    change(
      'a row that is locked before it is changed',
      `from django.db import transaction
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account_id)  # <- finding
        account.balance -= amount
        account.save()
`,
      `from django.db import transaction
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        account = Account.objects.get(pk=account_id)
        account.balance -= amount
        account.save()
`,
    ),
    change(
      'a lock by name',
      `from sqlalchemy import text
from app.db import session
from app.sync import pull


def run(shop_id):
    session.execute(text("SELECT pg_advisory_xact_lock(:shop)"), {"shop": shop_id})  # <- finding
    pull(shop_id)
    session.commit()
`,
      `from sqlalchemy import text
from app.db import session
from app.sync import pull


def run(shop_id):
    pull(shop_id)
    session.commit()
`,
    ),
  ],
  good: [
    change(
      'locked in another statement',
      `from django.db import transaction
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account_id)
        account.balance -= amount
        account.save()
`,
      `from django.db import transaction
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        account = Account.objects.filter(pk=account_id).select_for_update().first()
        account.balance -= amount
        account.save()
`,
    ),
    change(
      'the work goes away with it',
      `from django.db import transaction
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account_id)
        account.balance -= amount
        account.save()
`,
      `from django.db import transaction
from app.models import Account


def withdraw(account_id, amount):
    raise NotImplementedError
`,
    ),
    change(
      'the database adds by itself',
      `from django.db import transaction
from django.db.models import F
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account_id)
        account.balance -= amount
        account.save()
`,
      `from django.db import transaction
from django.db.models import F
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        Account.objects.filter(pk=account_id).update(balance=F("balance") - amount)
`,
    ),
  ],
}
