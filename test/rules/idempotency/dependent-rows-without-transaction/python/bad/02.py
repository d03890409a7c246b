from celery import shared_task
from app.models import Report, Section


@shared_task
def build(kind):
    report = Report.objects.create(kind=kind)
    Section.objects.bulk_create([Section(report=report, name=name) for name in ("one", "two")])  # <- finding
