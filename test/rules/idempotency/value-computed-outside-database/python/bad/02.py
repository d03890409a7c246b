from django.shortcuts import get_object_or_404, redirect
from app.models import Product


def reserve(request, slug):
    product = get_object_or_404(Product, slug=slug)
    product.stock = product.stock - 1  # <- finding
    product.save(update_fields=["stock"])
    return redirect("cart")
