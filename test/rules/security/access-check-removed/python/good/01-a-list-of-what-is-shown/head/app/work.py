from app.models import Product


def shelf(shop):
  return Product.objects.filter(
      shop=shop,
  )
