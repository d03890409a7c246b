from django.db import transaction
from app.models import Parcel
from app.tasks import announce


def hand_over(parcel_id):
    with transaction.atomic():
        Parcel.objects.filter(pk=parcel_id).update(state="out")
        announce.delay_on_commit(parcel_id)
