from django.db import transaction
from app.models import Account


def withdraw(account_id, amount):
    with transaction.atomic():
        account = Account.objects.filter(pk=account_id).select_for_update().first()
        account.balance -= amount
        account.save()
