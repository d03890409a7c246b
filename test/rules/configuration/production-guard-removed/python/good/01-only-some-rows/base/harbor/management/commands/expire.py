from django.conf import settings
from django.core.management.base import BaseCommand

from harbor.models import Berth


class Command(BaseCommand):
    def handle(self, *args, **options):
        if settings.ENVIRONMENT == "production":
            return
        Berth.objects.filter(expired=True).delete()
