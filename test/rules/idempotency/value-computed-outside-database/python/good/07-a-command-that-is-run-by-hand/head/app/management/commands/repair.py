from django.core.management.base import BaseCommand
from app.models import Wallet


class Command(BaseCommand):
    def handle(self, *args, **options):
        wallet = Wallet.objects.get(pk=options["pk"])
        wallet.balance += options["amount"]
        wallet.save()
