from django.db import migrations
from django.db.models import F


def fill(apps, schema_editor):
    Order = apps.get_model("shop", "Order")
    Order.objects.update(status=F("state"))


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
