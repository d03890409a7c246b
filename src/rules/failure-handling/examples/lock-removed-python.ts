import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'app/work.py': before },
  files: { 'app/work.py': after },
})

export const lockRemovedPython: Examples = {
  bad: [
    {
      title: 'a helper that reads for an update',
      base: {
        'app/work.py': `from app.db import db_for_update
from app.models import Folder, Tag


def move(folder_id, name, target):
    folder = db_for_update(Folder.select().where(Folder.id == folder_id)).get()  # <- finding
    tag = Tag.get(folder=folder, name=name)
    tag.target = target
    tag.save()
`,
      },
      files: {
        'app/work.py': `from app.db import db_for_update
from app.models import Folder, Tag


def move(folder_id, name, target):
    folder = Folder.select().where(Folder.id == folder_id).get()
    tag = Tag.get(folder=folder, name=name)
    tag.target = target
    tag.save()
`,
      },
    },
    {
      title: 'a decorator of the repository',
      base: {
        'app/work.py': `from app.locking import process_lock


class Updater:
    @process_lock  # <- finding
    async def update(self, version):
        image = await self.fetch(version)
        await self.install(image)
`,
      },
      files: {
        'app/work.py': `class Updater:
    async def update(self, version):
        image = await self.fetch(version)
        await self.install(image)
`,
      },
    },
    {
      title: 'a table that is locked between the look and the insert',
      base: {
        'app/work.py': `def notify(db, person, key):
    with db.get_cursor() as cursor:
        told = cursor.one("""
            LOCK TABLE notices IN SHARE ROW EXCLUSIVE MODE;  # <- finding
            SELECT count(*) FROM notices WHERE person = %s AND key = %s
        """, (person, key))
        if told == 0:
            cursor.run("INSERT INTO notices (person, key) VALUES (%s, %s)", (person, key))
`,
      },
      files: {
        'app/work.py': `def notify(db, person, key):
    with db.get_cursor() as cursor:
        told = cursor.one("""
            SELECT count(*) FROM notices WHERE person = %s AND key = %s
        """, (person, key))
        if told == 0:
            cursor.run("INSERT INTO notices (person, key) VALUES (%s, %s)", (person, key))
`,
      },
    },
    {
      title: 'the row that was read before is written instead of the locked one',
      base: {
        'app/work.py': `from django.db import transaction
from django.shortcuts import get_object_or_404
from app.models import Cart
from app.cart import replace_items


def update_items(request, cart_id):
    cart = get_object_or_404(Cart, pk=cart_id)
    items = request.data["items"]
    with transaction.atomic():
        locked = Cart.objects.select_for_update().get(pk=cart.pk)  # <- finding
        replace_items(locked, items)
        locked.save()
`,
      },
      files: {
        'app/work.py': `from django.db import transaction
from django.shortcuts import get_object_or_404
from app.models import Cart
from app.cart import replace_items


def update_items(request, cart_id):
    cart = get_object_or_404(Cart, pk=cart_id)
    items = request.data["items"]
    with transaction.atomic():
        replace_items(cart, items)
        cart.save()
`,
      },
    },
    {
      title: 'counters are added to in a loop, without the rows being locked first',
      base: {
        'app/work.py': `from django.db import transaction
from django.db.models import F
from app.models import Page


def count_views(views):
    with transaction.atomic():
        # Many workers do this at once.
        pages = Page.objects.select_for_update().filter(path__in=views.keys())  # <- finding
        for page in pages:
            Page.objects.filter(path=page.path).update(views=F("views") + views[page.path])
`,
      },
      files: {
        'app/work.py': `from django.db import transaction
from django.db.models import F
from app.models import Page


def count_views(views):
    with transaction.atomic():
        for path, count in views.items():
            Page.objects.filter(path=path).update(views=F("views") + count)
`,
      },
    },
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
    {
      title: 'a lock by its name, which another rule tells',
      base: {
        'app/work.py': `from app.stores import store


class Keys:
    def rotate(self):
        with store.get_lock("rotate", timeout=60):
            self.key = self.client.new_key()
`,
      },
      files: {
        'app/work.py': `from app.stores import store


class Keys:
    def rotate(self):
        self.key = self.client.new_key()
`,
      },
    },
    {
      title: 'a form that is prepared',
      base: {
        'app/work.py': `def edit(order):
    fields = fields_for_update(order)
    return fields
`,
      },
      files: {
        'app/work.py': `def edit(order):
    fields = order.fields
    return fields
`,
      },
    },
    {
      title: 'the decorator became a lock in the function',
      base: {
        'app/work.py': `from app.locking import process_lock


class Updater:
    @process_lock
    async def update(self, version):
        await self.install(version)
`,
      },
      files: {
        'app/work.py': `from app.locking import process_lock


class Updater:
    async def update(self, version):
        async with self.lock:
            await self.install(version)
`,
      },
    },
    {
      title: 'what was read under the lock is not worked with any more',
      base: {
        'app/work.py': `from django.db import transaction
from app.models import Cart
from app.cart import price_of


def checkout(cart_id, order):
    with transaction.atomic():
        locked = Cart.objects.select_for_update().get(pk=cart_id)
        locked.state = "closed"
        locked.save()
    return price_of(order)
`,
      },
      files: {
        'app/work.py': `from app.cart import price_of


def checkout(cart_id, order):
    return price_of(order)
`,
      },
    },
    {
      title: 'another function locks it and hands it over',
      base: {
        'app/work.py': `from django.db import transaction
from app.models import Cart
from app.cart import replace_items


def update_items(cart_id, items):
    with transaction.atomic():
        locked = Cart.objects.select_for_update().get(pk=cart_id)
        replace_items(locked, items)
        locked.save()
`,
      },
      files: {
        'app/work.py': `from django.db import transaction
from app.cart import locked_cart, replace_items


def update_items(cart_id, items):
    with transaction.atomic():
        cart = locked_cart(cart_id)
        replace_items(cart, items)
        cart.save()
`,
      },
    },
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
