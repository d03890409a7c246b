from celery import shared_task
from app.models import Delivery


@shared_task
def deliver(pk):
    delivery = Delivery.objects.get(pk=pk)
    delivery.attempts += 1
    delivery.save()
