from django.apps import AppConfig
from django.conf import settings

from .client import RatesClient


class RatesConfig(AppConfig):
    name = "shop.rates"

    def ready(self):
        RatesClient(settings.RATES_URL).load() # <- finding
