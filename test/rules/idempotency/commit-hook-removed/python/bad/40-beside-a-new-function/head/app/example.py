from django.db import transaction
from app.models import Parcel, Shelf
from app.tasks import print_slip


@transaction.atomic
def store(parcel_id, shelf_code):
    shelf = Shelf.objects.select_for_update().get(code=shelf_code)
    parcel = Parcel.objects.get(pk=parcel_id)
    parcel.shelf = shelf
    parcel.save()
    print_slip.delay(parcel.pk)
    return parcel


def move(parcel_id, shelf_code):
    with transaction.atomic():
        parcel = Parcel.objects.select_for_update().get(pk=parcel_id)
        parcel.shelf = Shelf.objects.get(code=shelf_code)
        parcel.save(update_fields=["shelf"])
    print_slip.delay(parcel_id)
