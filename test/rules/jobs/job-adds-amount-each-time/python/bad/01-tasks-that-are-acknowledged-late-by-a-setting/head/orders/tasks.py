from celery import shared_task
from django.db.models import F

from orders.models import Account


@shared_task
def award(account_id, points):
    Account.objects.filter(pk=account_id).update(points=F("points") + points)  # <- finding
