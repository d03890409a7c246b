from celery import shared_task
from django.db import transaction
from django.db.models import F

from orders.models import Account, Award


@shared_task
def award(order_id, account_id, points):
    with transaction.atomic():
        _, is_new = Award.objects.get_or_create(order_id=order_id, defaults={"points": points})
        if is_new:
            Account.objects.filter(pk=account_id).update(points=F("points") + points)


@shared_task
def expire(account_id, points):
    Account.objects.filter(pk=account_id, expired=False).update(points=F("points") - points, expired=True)
