from app.models import Wallet


def spend(request, pk):
    wallet = Wallet.objects.get(pk=pk)
    if wallet.balance < request.amount:
        raise ValueError("not enough")
    wallet.balance -= request.amount  # <- finding
    wallet.save()
