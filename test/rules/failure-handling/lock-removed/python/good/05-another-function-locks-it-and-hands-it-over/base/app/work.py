from django.db import transaction
from app.models import Cart
from app.cart import replace_items


def update_items(cart_id, items):
    with transaction.atomic():
        locked = Cart.objects.select_for_update().get(pk=cart_id)
        replace_items(locked, items)
        locked.save()
