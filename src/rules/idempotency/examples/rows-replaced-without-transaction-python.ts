import type { Examples } from '#model/rule'

const text = `from app.models import Tag


def set_tags(request, post):
    Tag.objects.filter(post=post).delete()
    Tag.objects.bulk_create([Tag(post=post, name=name) for name in request.names])  # <- finding
`

export const rowsReplacedWithoutTransactionPython: Examples = {
  bad: [
    text,
    `from celery import shared_task
from app.models import Price


@shared_task
def import_prices(shop, rows):
    Price.objects.filter(shop_id=shop).delete()
    for row in rows:
        Price.objects.create(shop_id=shop, **row)  # <- finding
`,
    {
      title: 'the transaction was taken away',
      base: {
        'app/tags.py': `from django.db import transaction
from app.models import Tag


def set_tags(request, post):
    with transaction.atomic():
        Tag.objects.filter(post=post).delete()
        Tag.objects.bulk_create([Tag(post=post, name=name) for name in request.names])
`,
      },
      files: {
        'app/tags.py': text,
      },
    },
    {
      title: 'a function that the view calls',
      files: {
        'app/services.py': `from app.models import Line


def replace_lines(order, lines):
    Line.objects.filter(order=order).delete()
    Line.objects.bulk_create([Line(order=order, sku=sku) for sku in lines])  # <- finding
`,
        'app/views.py': `from app.services import replace_lines


def save(request, order):
    replace_lines(order, request.lines)
`,
      },
    },
  ],
  good: [
    `from django.db import transaction
from app.models import Tag


@transaction.atomic
def set_tags(request, post):
    Tag.objects.filter(post=post).delete()
    Tag.objects.bulk_create([Tag(post=post, name=name) for name in request.names])
`,
    {
      title: 'every request runs in a transaction',
      files: {
        'app/settings.py': `DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "ATOMIC_REQUESTS": True}}
`,
        'app/tags.py': `from app.models import Tag


def set_tags(request, post):
    Tag.objects.filter(post=post).delete()
    Tag.objects.bulk_create([Tag(post=post, name=name) for name in request.names])
`,
      },
    },
    {
      title: 'whoever calls holds both',
      files: {
        'app/services.py': `from app.models import Line


def replace_lines(order, lines):
    Line.objects.filter(order=order).delete()
    Line.objects.bulk_create([Line(order=order, sku=sku) for sku in lines])
`,
        'app/views.py': `from django.db import transaction
from app.services import replace_lines


def save(request, order):
    with transaction.atomic():
        order.save()
        replace_lines(order, request.lines)
`,
      },
    },
    {
      title: 'a method of which nobody knows who calls it',
      files: {
        'app/models.py': `from django.db import models


class Post(models.Model):
    name = models.TextField()

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        Tag.objects.filter(post=self).delete()
        Tag.objects.bulk_create([Tag(post=self, name=name) for name in self.names])
`,
      },
    },
    {
      title: 'only what is not wanted any more goes',
      files: {
        'app/tags.py': `from app.models import Tag


def set_tags(request, post):
    Tag.objects.filter(post=post).exclude(name__in=request.names).delete()
    Tag.objects.bulk_create([Tag(post=post, name=name) for name in request.new_names])
`,
      },
    },
    {
      title: 'a page of the administration',
      files: {
        'app/admin.py': `from django.contrib import admin
from app.models import Tag


class PostAdmin(admin.ModelAdmin):
    def save_model(self, request, obj, form, change):
        Tag.objects.filter(post=obj).delete()
        Tag.objects.bulk_create([Tag(post=obj, name=name) for name in form.names])
`,
      },
    },
    {
      title: 'another code takes the place of one',
      files: {
        'app/codes.py': `from app.models import LoginCode


def send_code(request, user):
    LoginCode.objects.filter(user=user).delete()
    LoginCode.objects.create(user=user)
`,
      },
    },
    {
      title: 'a session writes nothing before it is told to',
      files: {
        'app/tags.py': `from fastapi import APIRouter
from sqlalchemy import delete, insert
from app.models import Tag

router = APIRouter()


@router.put("/posts/{post_id}/tags")
async def set_tags(post_id: int, names: list[str], session):
    await session.execute(delete(Tag).where(Tag.post_id == post_id))
    await session.execute(insert(Tag).values([{"post_id": post_id, "name": name} for name in names]))
    await session.commit()
`,
      },
    },
  ],
}
