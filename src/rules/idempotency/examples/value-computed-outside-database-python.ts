import type { Examples } from '#model/rule'

export const valueComputedOutsideDatabasePython: Examples = {
  bad: [
    `from app.models import Wallet


def spend(request, pk):
    wallet = Wallet.objects.get(pk=pk)
    if wallet.balance < request.amount:
        raise ValueError("not enough")
    wallet.balance -= request.amount  # <- finding
    wallet.save()
`,
    `from django.shortcuts import get_object_or_404, redirect
from app.models import Product


def reserve(request, slug):
    product = get_object_or_404(Product, slug=slug)
    product.stock = product.stock - 1  # <- finding
    product.save(update_fields=["stock"])
    return redirect("cart")
`,
    `from fastapi import APIRouter, Depends
from app.models import Plan

router = APIRouter()


@router.post("/plans/{plan_id}/seats")
def add_seats(plan_id: int, session=Depends(get_session)):
    plan = session.query(Plan).filter(Plan.id == plan_id).one()
    plan.used_seats += 1  # <- finding
    session.commit()
    return {"used": plan.used_seats}
`,
    {
      title: 'the lock on the row went',
      base: {
        'app/work.py': `from app.models import Wallet


def spend(request, pk):
    wallet = Wallet.objects.select_for_update().get(pk=pk)
    wallet.balance -= request.amount
    wallet.save()
`,
      },
      files: {
        'app/work.py': `from app.models import Wallet


def spend(request, pk):
    wallet = Wallet.objects.get(pk=pk)
    wallet.balance -= request.amount  # <- finding
    wallet.save()
`,
      },
    },
  ],
  good: [
    `from django.db.models import F
from app.models import Wallet


def spend(request, pk):
    wallet = Wallet.objects.get(pk=pk)
    wallet.balance = F("balance") - request.amount
    wallet.save()
`,
    `from django.db.models import F
from app.models import Wallet


def spend(request, pk):
    Wallet.objects.filter(pk=pk, balance__gte=request.amount).update(balance=F("balance") - request.amount)
`,
    {
      title: 'the row is locked',
      files: {
        'app/work.py': `from django.db import transaction
from app.models import Wallet


def spend(request, pk):
    with transaction.atomic():
        wallet = Wallet.objects.select_for_update().get(pk=pk)
        wallet.balance -= request.amount
        wallet.save()
`,
      },
    },
    {
      title: 'text, times and sets are no numbers',
      files: {
        'app/work.py': `from datetime import timedelta
from app.models import Note


def extend(request, pk):
    note = Note.objects.get(pk=pk)
    note.text += request.text
    note.due_at += timedelta(days=1)
    note.save()
`,
      },
    },
    {
      title: 'a count of its own attempts',
      files: {
        'app/work.py': `from celery import shared_task
from app.models import Delivery


@shared_task
def deliver(pk):
    delivery = Delivery.objects.get(pk=pk)
    delivery.attempts += 1
    delivery.save()
`,
      },
    },
    {
      title: 'other columns are written',
      files: {
        'app/work.py': `from app.models import Basket


def show(request, pk):
    basket = Basket.objects.get(pk=pk)
    basket.total += basket.shipping
    basket.name = request.name
    basket.save(update_fields=["name"])
`,
      },
    },
    {
      title: 'a command that is run by hand',
      files: {
        'app/management/commands/repair.py': `from django.core.management.base import BaseCommand
from app.models import Wallet


class Command(BaseCommand):
    def handle(self, *args, **options):
        wallet = Wallet.objects.get(pk=options["pk"])
        wallet.balance += options["amount"]
        wallet.save()
`,
      },
    },
    {
      title: 'never written',
      files: {
        'app/work.py': `from app.models import Basket


def total(request, pk):
    basket = Basket.objects.get(pk=pk)
    basket.total += basket.shipping
    return basket.total
`,
      },
    },
  ],
}
