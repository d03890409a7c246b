from django.db import transaction
from django.db.models import F
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        Account.objects.filter(pk=account_id).update(balance=F("balance") - amount)
