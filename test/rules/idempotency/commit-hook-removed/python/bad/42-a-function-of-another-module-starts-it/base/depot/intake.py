from django.db import transaction

from depot.models import Parcel
from depot.tasks import print_label


def accept(code):
    with transaction.atomic():
        parcel = Parcel.objects.create(code=code)
        transaction.on_commit(lambda: print_label.apply_async(args=[parcel.pk]))  # <- finding
    return parcel
