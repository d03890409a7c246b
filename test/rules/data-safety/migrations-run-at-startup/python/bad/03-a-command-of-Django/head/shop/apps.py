from django.apps import AppConfig
from django.core.management import call_command
class ShopConfig(AppConfig):
    name = "shop"
    def ready(self):
        call_command("migrate", interactive=False)  # <- finding
