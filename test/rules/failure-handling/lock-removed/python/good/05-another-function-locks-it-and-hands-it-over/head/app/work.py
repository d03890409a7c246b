from django.db import transaction
from app.cart import locked_cart, replace_items


def update_items(cart_id, items):
    with transaction.atomic():
        cart = locked_cart(cart_id)
        replace_items(cart, items)
        cart.save()
