from django.db import transaction
from app.tasks import apply_deltas


def delete(cohort):
    with transaction.atomic():
        cohort.save()
        apply_deltas.delay(kwargs={"cohort_id": cohort.pk})
