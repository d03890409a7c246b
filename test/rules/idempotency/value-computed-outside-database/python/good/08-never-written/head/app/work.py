from app.models import Basket


def total(request, pk):
    basket = Basket.objects.get(pk=pk)
    basket.total += basket.shipping
    return basket.total
