from django.db import transaction

from depot.models import Parcel
from depot.tasks import print_label


class Intake:
    def accept(self, code, twin):
        with transaction.atomic():
            parcel, created = Parcel.objects.get_or_create(code=code)
            if created:
                transaction.on_commit(lambda: print_label.delay(parcel.pk))  # <- finding
        return parcel
