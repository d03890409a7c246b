from django.db import transaction

from depot.labels import order_label
from depot.models import Parcel


def accept(code):
    with transaction.atomic():
        parcel = Parcel.objects.create(code=code)
        order_label(parcel)
    return parcel
