import requests
from django.db import transaction

from tides.models import Tide


def announce(pk):
    with transaction.atomic():
        tide = Tide.objects.select_for_update().get(pk=pk)
        requests.post("https://notices.example.com/tides", json={"tide": tide.name}, timeout=5)  # <- finding
        tide.mark_announced()
