from django.db import transaction
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        account = Account.objects.get(pk=account_id)
        account.balance -= amount
        account.save()
