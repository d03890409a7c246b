from django.db import transaction
from app.models import Parcel, Shelf
from app.tasks import print_slip


@transaction.atomic
def store(parcel_id, shelf_code):
    shelf = Shelf.objects.select_for_update().get(code=shelf_code)
    parcel = Parcel.objects.get(pk=parcel_id)
    parcel.shelf = shelf
    parcel.save()
    transaction.on_commit(lambda: print_slip.delay(parcel.pk))  # <- finding
    return parcel
