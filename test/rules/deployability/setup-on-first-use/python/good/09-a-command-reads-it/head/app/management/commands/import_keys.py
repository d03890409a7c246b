from django.core.management.base import BaseCommand


class Command(BaseCommand):
    def handle(self, *args, **options):
        with open(options["key_file"]) as handle:
            print(handle.read())
