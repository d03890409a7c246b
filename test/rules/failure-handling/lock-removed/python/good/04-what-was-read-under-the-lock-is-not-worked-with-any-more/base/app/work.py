from django.db import transaction
from app.models import Cart
from app.cart import price_of


def checkout(cart_id, order):
    with transaction.atomic():
        locked = Cart.objects.select_for_update().get(pk=cart_id)
        locked.state = "closed"
        locked.save()
    return price_of(order)
