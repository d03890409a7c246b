from app.models import Wallet


def spend(request, pk):
    wallet = Wallet.objects.get(pk=pk)
    wallet.balance -= request.amount  # <- finding
    wallet.save()
