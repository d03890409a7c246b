from app.models import Wallet


def spend(request, pk):
    wallet = Wallet.objects.select_for_update().get(pk=pk)
    wallet.balance -= request.amount
    wallet.save()
