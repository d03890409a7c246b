from django.db import transaction
from django.db.models import F
from app.models import Page


def count_views(views):
    with transaction.atomic():
        for path, count in views.items():
            Page.objects.filter(path=path).update(views=F("views") + count)
