from django.db import transaction
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account_id)
        account.balance -= amount
        account.save()
