import requests
from django.db import transaction

from tides.models import Notice


def deliver_next():
    with transaction.atomic():
        notice = Notice.objects.select_for_update(skip_locked=True).filter(delivered_at=None).first()
        if notice is None:
            return
        requests.post(notice.address, json={"tide": notice.tide}, timeout=5)
        notice.mark_delivered()
