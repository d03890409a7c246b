from django.db import migrations


def rename(apps, schema_editor):
    apps.get_model("shop", "Order").objects.filter(state="canceled").update(state="cancelled")


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [migrations.RunPython(rename, migrations.RunPython.noop)]
