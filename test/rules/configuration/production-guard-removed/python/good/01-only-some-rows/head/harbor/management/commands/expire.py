from django.core.management.base import BaseCommand

from harbor.models import Berth


class Command(BaseCommand):
    def handle(self, *args, **options):
        Berth.objects.filter(expired=True).delete()
