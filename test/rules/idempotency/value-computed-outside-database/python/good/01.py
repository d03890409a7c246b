from django.db.models import F
from app.models import Wallet


def spend(request, pk):
    wallet = Wallet.objects.get(pk=pk)
    wallet.balance = F("balance") - request.amount
    wallet.save()
