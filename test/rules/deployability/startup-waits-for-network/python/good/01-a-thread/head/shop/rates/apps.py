import logging
import threading

import requests
from django.apps import AppConfig
from django.conf import settings

log = logging.getLogger(__name__)
RATES = {}


def refresh():
    response = requests.get(settings.RATES_URL, timeout=10)
    response.raise_for_status()
    RATES.update(response.json())


class RatesConfig(AppConfig):
    name = "shop.rates"

    def ready(self):
        threading.Thread(target=refresh, daemon=True).start()
