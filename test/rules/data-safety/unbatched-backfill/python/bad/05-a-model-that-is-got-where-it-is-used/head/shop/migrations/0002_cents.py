from django.db import migrations
from django.db.models import F


def fill(apps, schema_editor):
    apps.get_model("shop", "Order").objects.update(total=F("total") * 100)  # <- finding


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
