from celery import shared_task

from app.meters import DELIVERY
from app.parcels import find_parcel, save_parcel


@shared_task
def take_receipt(reference, status, seconds):
    parcel = find_parcel(reference)
    save_parcel(parcel, status)
    DELIVERY.labels(status=status).observe(seconds)
