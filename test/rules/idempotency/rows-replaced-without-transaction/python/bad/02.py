from celery import shared_task
from app.models import Price


@shared_task
def import_prices(shop, rows):
    Price.objects.filter(shop_id=shop).delete()
    for row in rows:
        Price.objects.create(shop_id=shop, **row)  # <- finding
