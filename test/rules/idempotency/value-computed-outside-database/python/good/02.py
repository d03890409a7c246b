from django.db.models import F
from app.models import Wallet


def spend(request, pk):
    Wallet.objects.filter(pk=pk, balance__gte=request.amount).update(balance=F("balance") - request.amount)
