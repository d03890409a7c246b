from django.db import transaction
from django.shortcuts import get_object_or_404
from app.models import Cart
from app.cart import replace_items


def update_items(request, cart_id):
    cart = get_object_or_404(Cart, pk=cart_id)
    items = request.data["items"]
    with transaction.atomic():
        locked = Cart.objects.select_for_update().get(pk=cart.pk)  # <- finding
        replace_items(locked, items)
        locked.save()
