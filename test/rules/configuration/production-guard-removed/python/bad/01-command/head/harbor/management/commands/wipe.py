from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from harbor.models import Berth


class Command(BaseCommand):
    def handle(self, *args, **options):
        Berth.objects.all().delete()
