from django.db import transaction
from app.models import Wallet


def spend(request, pk):
    with transaction.atomic():
        wallet = Wallet.objects.select_for_update().get(pk=pk)
        wallet.balance -= request.amount
        wallet.save()
