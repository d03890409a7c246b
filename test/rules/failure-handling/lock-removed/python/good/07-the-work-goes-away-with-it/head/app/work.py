from django.db import transaction
from app.models import Account


def withdraw(account_id, amount):
    raise NotImplementedError
