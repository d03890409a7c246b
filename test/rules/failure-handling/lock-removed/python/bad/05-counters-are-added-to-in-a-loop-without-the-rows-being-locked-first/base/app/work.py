from django.db import transaction
from django.db.models import F
from app.models import Page


def count_views(views):
    with transaction.atomic():
        # Many workers do this at once.
        pages = Page.objects.select_for_update().filter(path__in=views.keys())  # <- finding
        for page in pages:
            Page.objects.filter(path=page.path).update(views=F("views") + views[page.path])
