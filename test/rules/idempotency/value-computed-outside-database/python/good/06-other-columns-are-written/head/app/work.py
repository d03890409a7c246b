from app.models import Basket


def show(request, pk):
    basket = Basket.objects.get(pk=pk)
    basket.total += basket.shipping
    basket.name = request.name
    basket.save(update_fields=["name"])
